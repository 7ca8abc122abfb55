package kr.madang.planner.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.BoundCertificate.Help;
import kr.madang.planner.BoundCertificate.Seat;
import kr.madang.planner.Guarantee;
import kr.madang.planner.Guarantee.Shortage;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.json.Document.Elements;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** Reads a plan; docs/reference/meeting-plan.schema.json says what each field means. Reports in it are not read. */
public final class PlanReader {

    static final List<String> CERTIFICATE = List.of("participants", "seats", "tables", "interpreters");
    static final List<String> GUARANTEE = List.of("meetings", "fewer", "shortages", "missed");

    private final Document document;
    private final List<PlannedMeeting> meetings = new ArrayList<>();
    private final Map<Participant.Id, Long> participants = new HashMap<>();
    private final Map<Seat, Long> seats = new HashMap<>();
    private final Map<Slot.Id, Long> tables = new HashMap<>();
    private final Map<Help, Long> help = new HashMap<>();
    private Guarantee guarantee = Guarantee.none();
    private @Nullable Long value;
    private @Nullable Long bound;
    private boolean certified;

    private PlanReader(Path file) {
        document = new Document(file);
    }

    /**
     * The plan in a file.
     *
     * @throws UnreadableInput with everything that is wrong with the file
     * @throws java.io.UncheckedIOException where there is no such file
     */
    public static PlanFile read(Path file) {
        return new PlanReader(file).plan();
    }

    private PlanFile plan() {
        document.read(
                Map.of(
                        "meetings",
                        new Elements(ProblemReader.MEETING, fields -> meetings.add(ProblemReader.meeting(fields)))),
                this::other,
                Set.of("meetings", "value"));
        document.refuseFaults();
        Optional<BoundCertificate> certificate = certified && bound != null
                ? Optional.of(new BoundCertificate(participants, seats, tables, help, bound))
                : Optional.empty();
        return new PlanFile(new Plan(meetings, value == null ? 0 : value), guarantee, certificate);
    }

    private void other(String name, JsonParser parser) {
        switch (name) {
            case "format" -> {
                if (!PlanWriter.FORMAT.equals(Values.of(parser))) {
                    found("/format", "is not " + PlanWriter.FORMAT);
                }
            }
            case "value" -> value = whole("/value", parser.readValueAsTree());
            case "bound" -> bound = whole("/bound", parser.readValueAsTree());
            case "certificate" -> certificate(parser.readValueAsTree());
            case "guarantee" -> guarantee(parser.readValueAsTree());
            default -> {
                // a report
            }
        }
    }

    private void certificate(JsonNode node) {
        certified = true;
        for (String name : node.propertyNames()) {
            if (!CERTIFICATE.contains(name)) {
                found("/certificate/" + name, "is not known here");
            }
        }
        prices(node, "participants", one -> participants.put(new Participant.Id(text(one, "participant")), price(one)));
        prices(
                node,
                "seats",
                one -> seats.put(
                        new Seat(new Participant.Id(text(one, "participant")), new Slot.Id(text(one, "slot"))),
                        price(one)));
        prices(node, "tables", one -> tables.put(new Slot.Id(text(one, "slot")), price(one)));
        prices(
                node,
                "interpreters",
                one -> help.put(
                        new Help(new Interpreter.Id(text(one, "interpreter")), new Slot.Id(text(one, "slot"))),
                        price(one)));
    }

    private void guarantee(JsonNode node) {
        for (String name : node.propertyNames()) {
            if (!GUARANTEE.contains(name)) {
                found("/guarantee/" + name, "is not known here");
            }
        }
        Map<Participant.Id, Integer> fewer = meetingsOf(node, "fewer");
        Map<Participant.Id, Integer> missed = meetingsOf(node, "missed");
        List<Shortage> shortages = new ArrayList<>();
        each(node, "/guarantee/shortages", one -> {
            Map<Participant.Id, Long> prices = new HashMap<>();
            each(
                    one,
                    "/guarantee/shortages/prices",
                    price -> prices.put(new Participant.Id(text(price, "participant")), price(price)));
            shortages.add(new Shortage(
                    figure(one, "level"), figure(one, "participants"), prices, whole("/guarantee", one, "tablePrice")));
        });
        guarantee = new Guarantee(figure(node, "meetings"), fewer, shortages, missed);
    }

    private Map<Participant.Id, Integer> meetingsOf(JsonNode guarantee, String name) {
        Map<Participant.Id, Integer> meetingsOf = new HashMap<>();
        each(
                guarantee,
                "/guarantee/" + name,
                one -> meetingsOf.put(new Participant.Id(text(one, "participant")), figure(one, "meetings")));
        return meetingsOf;
    }

    private int figure(JsonNode node, String name) {
        long figure = whole("/guarantee", node, name);
        if (figure < 0 || figure > Integer.MAX_VALUE) {
            found("/guarantee/" + name, "is not a number of meetings or participants");
            return 0;
        }
        return (int) figure;
    }

    private void prices(JsonNode certificate, String name, Consumer<JsonNode> put) {
        each(certificate, "/certificate/" + name, put);
    }

    /** Hands over the elements of the list that the path ends in. */
    private void each(JsonNode holder, String path, Consumer<JsonNode> take) {
        JsonNode list = holder.get(path.substring(path.lastIndexOf('/') + 1));
        if (list != null && !list.isArray()) {
            found(path, "is not a list");
        } else if (list != null) {
            list.forEach(take);
        }
    }

    private String text(JsonNode price, String name) {
        JsonNode node = price.get(name);
        if (node == null || !node.isString() || node.stringValue().isBlank()) {
            found("/certificate", "has a price without its " + name);
            return "?";
        }
        return node.stringValue();
    }

    private long price(JsonNode price) {
        return whole("/certificate", price, "price");
    }

    private long whole(String where, JsonNode holder, String name) {
        JsonNode node = holder.get(name);
        return whole(node == null ? where : where + "/" + name, node == null ? holder : node);
    }

    private long whole(String where, JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            found(where, "is not a whole number");
            return 0;
        }
        return node.longValue();
    }

    private void found(String where, String what) {
        document.faults().add(new InputFault(where, what));
    }
}
