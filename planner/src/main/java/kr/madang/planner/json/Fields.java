package kr.madang.planner.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Takes the fields of one object and notes whatever is wrong with them; a wrong field reads as a harmless one. */
final class Fields {

    private static final String NOTHING = "?";

    private final JsonNode object;
    private final String where;
    private final List<InputFault> faults;

    /** @param known every field the object may have */
    Fields(JsonNode object, String where, List<String> known, List<InputFault> faults) {
        this.object = object;
        this.where = where;
        this.faults = faults;
        if (!object.isObject()) {
            found("", "is not an object");
        }
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                found(name, "is not known here");
            }
        }
    }

    boolean has(String name) {
        JsonNode node = object.get(name);
        return node != null && !node.isNull();
    }

    /** Text with something in it. */
    String text(String name) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            found(name, "is missing");
            return NOTHING;
        }
        if (!node.isString() || node.stringValue().isBlank()) {
            found(name, "is not a text with something in it");
            return NOTHING;
        }
        return node.stringValue();
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** A whole number from {@code least} to {@code most}. */
    int whole(String name, int least, int most) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            found(name, "is missing");
            return least;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            found(name, "is not a whole number from " + least + " to " + most);
            return least;
        }
        return node.intValue();
    }

    int whole(String name, int least, int most, int otherwise) {
        return has(name) ? whole(name, least, most) : otherwise;
    }

    OptionalInt optionalWhole(String name, int least, int most) {
        return has(name) ? OptionalInt.of(whole(name, least, most)) : OptionalInt.empty();
    }

    boolean flag(String name) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return false;
        }
        if (!node.isBoolean()) {
            found(name, "is neither true nor false");
            return false;
        }
        return node.booleanValue();
    }

    /** Texts, or nothing where the field is absent. */
    Optional<List<String>> texts(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode list = object.get(name);
        List<String> texts = new ArrayList<>();
        if (!list.isArray()) {
            found(name, "is not a list");
        }
        int at = 0;
        for (JsonNode node : list) {
            if (node.isString() && !node.stringValue().isBlank()) {
                texts.add(node.stringValue());
            } else {
                found(name + "/" + at, "is not a text with something in it");
            }
            at++;
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
    Optional<Fields> object(String name, List<String> known) {
        return has(name)
                ? Optional.of(new Fields(object.get(name), where + "/" + name, known, faults))
                : Optional.empty();
    }

    void found(String name, String what) {
        faults.add(new InputFault(name.isEmpty() ? where : where + "/" + name, what));
    }
}
