package kr.madang.planner.b2b.file;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Takes values out of a document and remembers what was not as it should be; a stand-in lets the reading go on. */
final class Fields {

    private final List<String> defects = new ArrayList<>();

    void wrong(String where, String what) {
        defects.add(where + ": " + what);
    }

    /** Refuses the file if anything was wrong. */
    void ensureSound() {
        if (!defects.isEmpty()) {
            throw new InvalidB2bFile(defects);
        }
    }

    List<JsonNode> list(JsonNode owner, String name, String where) {
        JsonNode list = owner.path(name);
        if (!list.isArray()) {
            wrong(where, "no list \"" + name + "\"");
        }
        return List.copyOf(list.values());
    }

    String text(JsonNode owner, String name, String where) {
        JsonNode text = owner.path(name);
        if (!text.isString()) {
            wrong(where, "no text \"" + name + "\"");
        }
        return text.asString("");
    }

    OptionalInt numberOrNothing(JsonNode owner, String name, String where) {
        JsonNode number = owner.path(name);
        boolean nothing = number.isMissingNode() || number.isNull();
        return nothing ? OptionalInt.empty() : OptionalInt.of(number(number, where + ", " + name));
    }

    int number(JsonNode number, String where) {
        if (!number.isIntegralNumber() || !number.canConvertToInt()) {
            wrong(where, "not a whole number (" + number + ")");
            return 0;
        }
        return number.intValue();
    }

    <E extends Enum<E>> E oneOf(Class<E> kind, JsonNode owner, String name, String where) {
        String text = text(owner, name, where);
        for (E one : kind.getEnumConstants()) {
            if (one.name().equals(text)) {
                return one;
            }
        }
        wrong(where, "unknown " + name + " (" + text + ")");
        return kind.getEnumConstants()[0];
    }
}
