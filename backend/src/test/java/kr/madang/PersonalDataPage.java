package kr.madang;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code docs/reference/personal-data.md} says about the columns of the database. */
final class PersonalDataPage {

    private static final Path PAGE = Path.of("..", "docs", "reference", "personal-data.md");

    private PersonalDataPage() {}

    /** The columns that are described each by itself. */
    static Map<String, Tag> tags() {
        return lines("| `")
                .map(line -> new Tag(Arrays.stream(line.split("\\|", -1))
                        .skip(1)
                        .map(String::strip)
                        .limit(7)
                        .toList()))
                .filter(tag -> tag.column().contains("."))
                .collect(toMap(Tag::column, tag -> tag));
    }

    /** The columns that are only named. */
    static Stream<String> otherColumns() {
        return lines("| `")
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length == 4)
                .flatMap(cells -> Arrays.stream(cells[2].strip().split(", "))
                        .map(name -> cells[1].strip().replace("`", "") + "." + name));
    }

    /** The tables that are about nobody. */
    static Set<String> withoutPersonalData() {
        return Pattern.compile("`(\\w+)`")
                .matcher(lines("`").collect(joining()))
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
    }

    private static Stream<String> lines(String beginning) {
        try {
            return Files.readString(PAGE).lines().filter(line -> line.startsWith(beginning));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of the page. */
    record Tag(List<String> cells) {

        String column() {
            return cells.get(0).replace("`", "");
        }

        String table() {
            return column().substring(0, Math.max(0, column().indexOf('.')));
        }

        String name() {
            return column().substring(column().indexOf('.') + 1);
        }

        boolean isInTheFile() {
            return cells.get(5).startsWith("`");
        }

        String pointer() {
            return cells.get(5).replace("`", "");
        }

        String erasing() {
            return cells.get(6);
        }
    }
}
