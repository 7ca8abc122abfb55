package kr.madang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages, the contract and the messages use the glossary's word for a thing and no other. */
class TheWordsTests {

    private static final Path TOP = Path.of("..");
    private static final Path GLOSSARY = TOP.resolve("docs/glossary.md");
    private static final List<String> TYPE_NAMES = List.of("Stall", "Attendant", "Talk");

    @Test
    void avoidWhatTheGlossaryAvoids() {
        assertThat(pages().flatMap(
                                page -> forbidden().filter(read(page)::contains).map(word -> page + ": " + word)))
                .isEmpty();
    }

    @Test
    void areSoughtAtAll() {
        assertThat(forbidden()).contains("관람객", "뱃지", "참가기업");
        assertThat(forbidden().filter("관람객 등록"::contains)).containsExactly("관람객");
    }

    @Test
    void ofTypesAreTheGlossarysToo() throws IOException {
        for (Path sources : List.of(Path.of("src/main/java"), TOP.resolve("planner/src/main/java"))) {
            try (Stream<Path> below = Files.walk(sources)) {
                assertThat(below.map(source -> source.getFileName().toString())
                                .filter(name -> TYPE_NAMES.stream().anyMatch(name::contains)))
                        .isEmpty();
            }
        }
    }

    private static Stream<Path> pages() {
        return Stream.of(
                        TOP.resolve("docs"),
                        TOP.resolve("README.md"),
                        TOP.resolve("README.ko.md"),
                        Path.of("src/main/resources"))
                .flatMap(TheWordsTests::below)
                .filter(page -> page.toString().matches(".*\\.(md|yaml|properties|html|txt)"))
                .filter(page -> !page.equals(GLOSSARY));
    }

    /** The first words of the rows of the glossary's last table that stand alone. */
    private static Stream<String> forbidden() {
        return read(GLOSSARY)
                .lines()
                .dropWhile(line -> !line.startsWith("| not |"))
                .skip(2)
                .map(row -> row.split("\\|", -1)[1].strip())
                .filter(word -> !word.contains(" "));
    }

    private static Stream<Path> below(Path path) {
        if (!Files.exists(path)) {
            return Stream.of();
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
