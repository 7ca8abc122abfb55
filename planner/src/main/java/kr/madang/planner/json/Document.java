package kr.madang.planner.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A JSON file whose long lists are read element by element, so that it never stands in memory as a whole. */
final class Document {

    /** An element is followed by the next one; what follows the whole is refused below. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final List<InputFault> faults = new ArrayList<>();

    Document(Path file) {
        this.file = file;
    }

    List<InputFault> faults() {
        return faults;
    }

    /** Fails with everything that is wrong, if anything is. */
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new UnreadableInput(faults);
        }
    }

    /**
     * Reads the file.
     *
     * @param lists who takes the elements of each long list
     * @param others who takes other fields, whose value the parser stands at; what is not taken is passed over
     * @param required the fields there must be
     */
    void read(Map<String, Elements> lists, BiConsumer<String, JsonParser> others, Set<String> required) {
        Set<String> seen = new HashSet<>();
        try (var bytes = Files.newInputStream(file);
                JsonParser parser = MAPPER.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableInput(List.of(new InputFault("/", "is not an object")));
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (!seen.add(name)) {
                    faults.add(new InputFault("/" + name, "is given twice"));
                }
                Elements elements = lists.get(name);
                if (elements == null) {
                    others.accept(name, parser);
                    parser.skipChildren();
                } else {
                    readList(parser, "/" + name, elements);
                }
            }
            if (parser.nextToken() != null) {
                faults.add(new InputFault("/", "is followed by something else"));
            }
            required.stream()
                    .filter(name -> !seen.contains(name))
                    .sorted()
                    .forEach(name -> faults.add(new InputFault("/" + name, "is missing")));
        } catch (JacksonException nonsense) {
            faults.add(new InputFault("line " + nonsense.getLocation().getLineNr(), nonsense.getOriginalMessage()));
            throw new UnreadableInput(faults);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void readList(JsonParser parser, String place, Elements elements) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            faults.add(new InputFault(place, "is not a list"));
            parser.skipChildren();
            return;
        }
        for (int at = 0; parser.nextToken() != JsonToken.END_ARRAY; at++) {
            elements.taker().accept(Fields.read(parser, place, at, elements.known(), faults));
        }
    }

    /** Who takes the elements of a list, and every field that each may have. */
    record Elements(List<String> known, Consumer<Fields> taker) {}
}
