package kr.madang.load.campaign;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.madang.load.platform.BackEndProcess;
import kr.madang.load.platform.Database;

/** Breaks what registrations stand on, one thing after the other in a fixed order, and mends it. */
final class Faults {

    private static final Duration FROZEN = Duration.ofSeconds(3);
    private static final Duration CALM = Duration.ofSeconds(3);

    private final Database database;
    private final BackEndProcess backEnd;
    private final CutProxy beforeBackEnd;
    private final CutProxy beforeDatabase;
    private final PrintStream out;
    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);

    Faults(
            Database database,
            BackEndProcess backEnd,
            CutProxy beforeBackEnd,
            CutProxy beforeDatabase,
            PrintStream out) {
        this.database = database;
        this.backEnd = backEnd;
        this.beforeBackEnd = beforeBackEnd;
        this.beforeDatabase = beforeDatabase;
        this.out = out;
    }

    /** What is done. */
    enum Kind {
        DATABASE_KILLED,
        CONNECTIONS_CUT,
        DATABASE_FROZEN,
        DATABASE_CONNECTIONS_CUT,
        BACK_END_FROZEN,
        CONNECTIONS_HUNG,
        BACK_END_KILLED,
    }

    /** Does these in turn until the time is over; everything runs again when it returns. */
    Map<Kind, Integer> inTurn(List<Kind> kinds, long end) throws IOException, InterruptedException {
        for (int turn = 0; System.nanoTime() < end; turn++) {
            Thread.sleep(CALM.toMillis());
            Kind kind = kinds.get(turn % kinds.size());
            long begin = System.nanoTime();
            inflict(kind);
            done.merge(kind, 1, Integer::sum);
            out.printf("%-26s mended after %.1f s%n", kind, (System.nanoTime() - begin) / 1e9);
        }
        return done;
    }

    private void inflict(Kind kind) throws IOException, InterruptedException {
        switch (kind) {
            case DATABASE_KILLED -> {
                database.kill();
                database.restart();
            }
            case BACK_END_KILLED -> {
                backEnd.kill();
                backEnd.start();
            }
            case DATABASE_FROZEN -> {
                database.freeze();
                Thread.sleep(FROZEN.toMillis());
                database.thaw();
            }
            case BACK_END_FROZEN -> {
                backEnd.freeze();
                Thread.sleep(FROZEN.toMillis());
                backEnd.thaw();
            }
            case CONNECTIONS_CUT -> beforeBackEnd.cut();
            case DATABASE_CONNECTIONS_CUT -> beforeDatabase.cut();
            case CONNECTIONS_HUNG -> {
                beforeDatabase.hang(true);
                Thread.sleep(FROZEN.toMillis());
                beforeDatabase.cut();
                beforeDatabase.hang(false);
            }
        }
    }
}
