package kr.madang.planner.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What form a problem's file has. */
enum Format {
    /** Requests to choose from: {@code matching-problem/1}. */
    MATCHING,
    /** Pairs that are given: {@code b2b-meeting-instance/1}. */
    B2B;

    private static final int BEGINNING = 4096;
    private static final String B2B_NAME = "\"b2b-meeting-instance/";

    /** The form that was asked for, else what the beginning of the file looks like. */
    static Format of(@Nullable Format asked, Path file) {
        if (asked != null) {
            return asked;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            String beginning = new String(bytes.readNBytes(BEGINNING), StandardCharsets.UTF_8);
            return beginning.contains(B2B_NAME) ? B2B : MATCHING;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
