package kr.madang.planner.b2b.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bInstance.HalfDay;
import kr.madang.planner.b2b.B2bInstance.Meeting;
import kr.madang.planner.b2b.B2bInstance.Participant;
import kr.madang.planner.b2b.B2bInstance.Precedence;
import tools.jackson.databind.JsonNode;

/** Makes an instance of a document of the form {@code b2b-meeting-instance/1}. */
final class InstanceReading {

    private static final String SCHEMA = "b2b-meeting-instance/1";
    private static final String FILE = "the file";

    private final Fields fields = new Fields();
    private final JsonNode root;
    private final List<JsonNode> slots;
    private final List<JsonNode> participants;
    private final List<JsonNode> meetings;

    InstanceReading(JsonNode root) {
        this.root = root;
        String schema = fields.text(root, "schema", FILE);
        if (!schema.equals(SCHEMA)) {
            fields.wrong(FILE, "its schema is not " + SCHEMA + " (" + schema + ")");
        }
        slots = numbered("slots", "slot");
        participants = numbered("participants", "participant");
        meetings = numbered("meetings", "meeting");
    }

    B2bInstance instance() {
        List<HalfDay> halfDays = slots.stream()
                .map(slot -> fields.oneOf(HalfDay.class, slot, "session", "slot " + slot.path("id")))
                .toList();
        B2bInstance instance = new B2bInstance(
                fields.text(root, "name", FILE),
                halfDays,
                numbered("locations", "location").size(),
                participants.stream().map(this::participant).toList(),
                meetings.stream().map(this::meeting).toList(),
                precedences(),
                fairness());
        fields.ensureSound();
        return instance;
    }

    /** The list in the order of the ids, which must be 1, 2, 3 and so on. */
    private List<JsonNode> numbered(String name, String what) {
        List<JsonNode> nodes = new ArrayList<>(fields.list(root, name, FILE));
        if (nodes.isEmpty()) {
            fields.wrong(FILE, "no " + name);
        }
        nodes.sort(Comparator.comparingInt(node -> node.path("id").asInt(0)));
        Set<Integer> seen = new HashSet<>();
        for (JsonNode node : nodes) {
            int id = fields.number(node.path("id"), what + " id");
            if (!seen.add(id)) {
                fields.wrong(what + " " + id, "the id is used twice");
            } else if (id < 1 || id > nodes.size()) {
                fields.wrong(what + " " + id, "the ids are not 1 to " + nodes.size());
            }
        }
        return nodes;
    }

    private Participant participant(JsonNode node) {
        String where = "participant " + node.path("id");
        Set<Integer> forbidden = new HashSet<>();
        for (JsonNode slot : fields.list(node, "forbiddenSlots", where)) {
            forbidden.add(known(slot, slots, "slot", where));
        }
        return new Participant(forbidden);
    }

    private Meeting meeting(JsonNode node) {
        String where = "meeting " + node.path("id");
        List<Integer> pair = fields.list(node, "participants", where).stream()
                .map(one -> known(one, participants, "participant", where))
                .toList();
        if (pair.size() != 2 || pair.get(0).equals(pair.get(1))) {
            fields.wrong(where, "not two participants " + pair);
            pair = List.of(1, 2);
        }
        OptionalInt fixed = fields.numberOrNothing(node, "fixedSlot", where);
        fixed.ifPresent(slot -> known(node.path("fixedSlot"), slots, "slot", where));
        return new Meeting(pair.get(0), pair.get(1), fields.oneOf(HalfDay.class, node, "session", where), fixed);
    }

    private List<Precedence> precedences() {
        Set<Precedence> all = new LinkedHashSet<>();
        for (JsonNode node : meetings) {
            String where = "meeting " + node.path("id");
            for (JsonNode earlier : fields.list(node, "after", where)) {
                all.add(new Precedence(
                        known(earlier, meetings, "meeting", where),
                        node.path("id").asInt(0)));
            }
        }
        for (JsonNode node : fields.list(root, "precedences", FILE)) {
            String where = "precedence " + node;
            if (node.size() == 2) {
                all.add(new Precedence(
                        known(node.path(0), meetings, "meeting", where),
                        known(node.path(1), meetings, "meeting", where)));
            } else {
                fields.wrong(where, "not two meetings");
            }
        }
        return List.copyOf(all);
    }

    /** A negative limit is none. */
    private OptionalInt fairness() {
        OptionalInt limit = fields.numberOrNothing(root.path("fairness"), "maxDifferenceInBreaks", "fairness");
        return limit.orElse(-1) < 0 ? OptionalInt.empty() : limit;
    }

    private int known(JsonNode number, List<JsonNode> among, String what, String where) {
        int id = fields.number(number, where);
        if (number.isIntegralNumber() && (id < 1 || id > among.size())) {
            fields.wrong(where, "no such " + what + " (" + id + ")");
        }
        return id;
    }
}
