package kr.madang.planner.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The fields of one object, which notes whatever is wrong with them; a wrong field reads as a harmless one. */
final class Fields {

    private static final String NOTHING = "?";
    private static final int ALONE = -1;

    private final String place;
    private final int at;
    private final List<String> known;
    private final @Nullable Object[] values;
    private final List<InputFault> faults;

    private Fields(String place, int at, List<String> known, List<InputFault> faults) {
        this.place = place;
        this.at = at;
        this.known = known;
        this.faults = faults;
        values = new Object[known.size()];
    }

    /**
     * Reads the object the parser stands at.
     *
     * @param place the list it is in, as a JSON pointer
     * @param at its place in the list
     * @param known every field the object may have
     */
    static Fields read(JsonParser parser, String place, int at, List<String> known, List<InputFault> faults) {
        Fields fields = new Fields(place, at, known, faults);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                fields.take(name, Values.of(parser));
            }
        } else {
            fields.found("", "is not an object");
            parser.skipChildren();
        }
        return fields;
    }

    /** Reads an object that is in no list. */
    static Fields read(JsonParser parser, String place, List<String> known, List<InputFault> faults) {
        return read(parser, place, ALONE, known, faults);
    }

    private void take(String name, @Nullable Object value) {
        int field = known.indexOf(name);
        if (field < 0) {
            found(name, "is not known here");
        } else if (values[field] != null) {
            found(name, "is given twice");
        } else {
            values[field] = value;
        }
    }

    private @Nullable Object value(String name) {
        return values[known.indexOf(name)];
    }

    boolean has(String name) {
        return value(name) != null;
    }

    /** Text with something in it. */
    String text(String name) {
        Object value = value(name);
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        found(name, value == null ? "is missing" : "is not a text with something in it");
        return NOTHING;
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** A whole number from {@code least} to {@code most}. */
    int whole(String name, int least, int most) {
        Object value = value(name);
        if (value instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        found(name, value == null ? "is missing" : "is not a whole number from " + least + " to " + most);
        return least;
    }

    int whole(String name, int least, int most, int otherwise) {
        return has(name) ? whole(name, least, most) : otherwise;
    }

    OptionalInt optionalWhole(String name, int least, int most) {
        return has(name) ? OptionalInt.of(whole(name, least, most)) : OptionalInt.empty();
    }

    boolean flag(String name) {
        Object value = value(name);
        if (value != null && !(value instanceof Boolean)) {
            found(name, "is neither true nor false");
        }
        return Boolean.TRUE.equals(value);
    }

    /** Texts, or nothing where the field is absent. */
    Optional<List<String>> texts(String name) {
        Object value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int one = 0; one < list.size(); one++) {
                if (list.get(one) instanceof String text && !text.isBlank()) {
                    texts.add(text);
                } else {
                    found(name + "/" + one, "is not a text with something in it");
                }
            }
        } else {
            found(name, "is not a list");
        }
        return Optional.of(texts);
    }

    /** What the text means, one of some words. */
    <T> T word(String name, Function<String, Optional<T>> meaning, String words, T otherwise) {
        Optional<T> meant = meaning.apply(text(name));
        if (meant.isEmpty() && has(name)) {
            found(name, "is not one of " + words);
        }
        return meant.orElse(otherwise);
    }

    /** The object in a field. */
    Optional<Fields> object(String name, List<String> itsKnown) {
        Object value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        Fields fields = new Fields(where() + "/" + name, ALONE, itsKnown, faults);
        if (value instanceof Map<?, ?> object) {
            object.forEach((field, its) -> fields.take(field.toString(), its));
        } else {
            fields.found("", "is not an object");
        }
        return Optional.of(fields);
    }

    private String where() {
        return at == ALONE ? place : place + "/" + at;
    }

    void found(String name, String what) {
        faults.add(new InputFault(name.isEmpty() ? where() : where() + "/" + name, what));
    }
}
