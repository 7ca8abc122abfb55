package kr.madang.planner.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that a command writes at its end. */
final class OutFile {

    private OutFile() {}

    /** Refuses a file that could not be written, before time is spent on what is to be in it. */
    static void require(@Nullable Path file) {
        if (file != null && Files.isDirectory(file)) {
            throw new IllegalArgumentException("a folder, not a file: " + file);
        }
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("no such folder: " + folder);
        }
    }
}
