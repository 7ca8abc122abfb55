package kr.madang.demo.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells a service whether its first start went through. A first start that was cut off leaves half-made files, which
 * nothing can use; they are thrown away and the service begins again.
 */
final class FirstStart {

    private final Path data;
    private final Path done;

    FirstStart(Path data) {
        this.data = data;
        this.done = data.resolveSibling(data.getFileName() + ".ready");
    }

    /** Removes what a first start that never finished has left. */
    void prepare() throws IOException {
        if (!Files.exists(done)) {
            delete(data);
        }
    }

    void finished() throws IOException {
        if (!Files.exists(done)) {
            Files.createFile(done);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> found = Files.walk(directory)) {
            deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
