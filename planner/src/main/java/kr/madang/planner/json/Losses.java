package kr.madang.planner.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.madang.planner.Loss;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what is lost: a list of names, or of objects with a name and from when until when. */
final class Losses {

    static final String FROM = "from";
    static final String UNTIL = "until";

    private final String list;
    private final String name;
    private final List<InputFault> faults;
    private final Map<String, Loss> losses = new HashMap<>();

    private Losses(String list, String name, List<InputFault> faults) {
        this.list = list;
        this.name = name;
        this.faults = faults;
    }

    /**
     * What is lost and how long, by name.
     *
     * @param list the field that the node was found in
     * @param name the field of its objects with the name of what is lost
     */
    static Map<String, Loss> of(JsonNode node, String list, String name, List<InputFault> faults) {
        Losses read = new Losses(list, name, faults);
        read.require(node.isArray(), "", "is not a list");
        for (int at = 0; at < node.size() && node.isArray(); at++) {
            read.one(node.get(at), "/" + at);
        }
        return read.losses;
    }

    private void one(JsonNode node, String at) {
        if (!node.isObject()) {
            put(node, Loss.FOR_GOOD, at, at);
            return;
        }
        Set<String> known = Set.of(name, FROM, UNTIL);
        node.propertyNames().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> require(false, at + "/" + field, "is not known here"));
        put(
                node.get(name),
                new Span(instant(node, FROM, at), instant(node, UNTIL, at)).loss(this, at),
                at,
                at + "/" + name);
    }

    private void put(@Nullable JsonNode node, @Nullable Loss loss, String at, String named) {
        if (node == null || !node.isString() || node.stringValue().isBlank()) {
            require(false, named, "is not a text with something in it");
        } else if (loss != null) {
            require(losses.put(node.stringValue(), loss) == null, at, "is lost twice");
        }
    }

    private @Nullable Instant instant(JsonNode object, String field, String at) {
        JsonNode node = object.get(field);
        if (node == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(node.isString() ? node.stringValue() : "")
                    .toInstant();
        } catch (DateTimeException nonsense) {
            require(false, at + "/" + field, "is not a time with an offset, such as 2026-11-04T10:00:00+09:00");
            return null;
        }
    }

    private void require(boolean holds, String where, String what) {
        if (!holds) {
            faults.add(new InputFault("/" + list + where, what));
        }
    }

    private record Span(@Nullable Instant from, @Nullable Instant until) {

        @Nullable
        Loss loss(Losses losses, String at) {
            boolean inOrder = from == null || until == null || from.isBefore(until);
            losses.require(inOrder, at + "/" + UNTIL, "is not after " + FROM);
            return inOrder ? new Loss(Optional.ofNullable(from), Optional.ofNullable(until)) : null;
        }
    }
}
