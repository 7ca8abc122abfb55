package kr.madang.matchmaking.persistence;

import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import kr.madang.matchmaking.MatchingRun;
import kr.madang.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** Reads runs from rows. */
final class RunRows {

    static final String COLUMNS = """
            id, state, seconds, seed, guaranteed, comfort, requests, must_wishes, input_hash, phase, elapsed_millis, value, bound, meetings,
            must_wishes_met, created_at, started_at, ended_at, failure, version
            """;

    private RunRows() {}

    static MatchingRun toRun(Readable row) {
        return new MatchingRun(
                new MatchingRun.Id(row.get("id", UUID.class)),
                MatchingRun.State.valueOf(row.get("state", String.class)),
                toSettings(row),
                row.get("requests", Integer.class),
                row.get("must_wishes", Integer.class),
                row.get("input_hash", String.class),
                toStanding(row),
                new MatchingRun.Times(
                        row.get("created_at", Instant.class),
                        row.get("started_at", Instant.class),
                        row.get("ended_at", Instant.class)),
                toFailure(row.get("failure", String.class)),
                row.get("version", Long.class));
    }

    static MatchingRun.Settings toSettings(Readable row) {
        return new MatchingRun.Settings(
                row.get("seconds", Integer.class),
                row.get("seed", Long.class),
                row.get("guaranteed", Integer.class),
                row.get("comfort", Integer.class));
    }

    static MatchingRun.Standing toStanding(Readable row) {
        return new MatchingRun.Standing(
                toPhase(row.get("phase", String.class)),
                row.get("elapsed_millis", Long.class),
                row.get("value", Long.class),
                row.get("bound", Long.class),
                row.get("meetings", Integer.class),
                row.get("must_wishes_met", Integer.class));
    }

    private static MatchingRun.@Nullable Phase toPhase(@Nullable String phase) {
        return phase == null ? null : MatchingRun.Phase.valueOf(phase);
    }

    private static MatchingRun.@Nullable Failure toFailure(@Nullable String failure) {
        return failure == null ? null : MatchingRun.Failure.valueOf(failure);
    }

    /** SHA-256 in hexadecimal digits. */
    static String hash(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
