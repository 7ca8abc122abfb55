package kr.madang.planner.json;

import static kr.madang.planner.json.ProblemReader.word;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kr.madang.planner.ComfortWeights;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import tools.jackson.core.JsonGenerator;

/** Writes a problem in the form that {@link ProblemReader} reads. */
public final class ProblemWriter {

    private final JsonGenerator json;
    private final MatchingProblem problem;
    private final Map<Slot.Id, Integer> places = new HashMap<>();

    private ProblemWriter(JsonGenerator json, MatchingProblem problem) {
        this.json = json;
        this.problem = problem;
        problem.slots().forEach(slot -> places.put(slot.id(), places.size()));
    }

    public static void write(MatchingProblem problem, Path file) {
        Lines.write(file, json -> new ProblemWriter(json, problem).write());
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("format", ProblemReader.FORMAT);
        list("slots", problem.slots(), this::slot);
        list("participants", problem.participants(), this::participant);
        list("tables", problem.tables(), this::table);
        list("interpreters", problem.interpreters(), this::interpreter);
        list("requests", problem.requests(), this::request);
        list("precedences", problem.precedences(), one -> {
            json.writeStringProperty("before", one.before().value());
            json.writeStringProperty("after", one.after().value());
        });
        list("published", problem.published(), this::published);
        if (!problem.comfort().equals(ComfortWeights.USUAL)) {
            comfort(problem.comfort());
        }
        json.writeEndObject();
    }

    private void comfort(ComfortWeights weights) {
        json.writeObjectPropertyStart("comfort");
        json.writeNumberProperty("idleSlot", weights.idleSlot());
        json.writeNumberProperty("zoneStep", weights.zoneStep());
        json.writeNumberProperty("missedLunch", weights.missedLunch());
        json.writeEndObject();
    }

    private <T> void list(String name, List<T> parts, Consumer<T> write) {
        json.writeArrayPropertyStart(name);
        parts.forEach(part -> {
            json.writeStartObject();
            write.accept(part);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void slot(Slot slot) {
        json.writeStringProperty("id", slot.id().value());
        json.writeStringProperty("start", slot.start().toString());
        json.writeStringProperty("end", slot.end().toString());
        if (slot.lunch()) {
            json.writeBooleanProperty("lunch", true);
        }
    }

    private void participant(Participant one) {
        json.writeStringProperty("id", one.id().value());
        one.name().ifPresent(name -> json.writeStringProperty("name", name));
        json.writeStringProperty("side", word(one.side()));
        json.writeNumberProperty("meetingsAtOnce", one.tableCapacity());
        if (one.leastMeetings() > 0) {
            json.writeNumberProperty("leastMeetings", one.leastMeetings());
        }
        json.writeNumberProperty("mostMeetings", one.mostMeetings());
        languages(one.languages());
        available(one.availability());
        one.zone().ifPresent(zone -> json.writeNumberProperty("zone", zone));
    }

    private void table(Table table) {
        json.writeStringProperty("id", table.id().value());
        available(table.availability());
        table.owner().ifPresent(owner -> json.writeStringProperty("owner", owner.value()));
        table.zone().ifPresent(zone -> json.writeNumberProperty("zone", zone));
    }

    private void interpreter(Interpreter one) {
        json.writeStringProperty("id", one.id().value());
        languages(one.languages());
        available(one.availability());
    }

    private void request(MeetingRequest request) {
        json.writeStringProperty("id", request.id().value());
        json.writeStringProperty("first", request.first().value());
        json.writeStringProperty("second", request.second().value());
        json.writeNumberProperty("value", request.value());
        request.rank().ifPresent(rank -> json.writeNumberProperty("rank", rank));
        if (request.wish() != MeetingRequest.Wish.MAY) {
            json.writeStringProperty("wish", word(request.wish()));
        }
        if (request.accepted()) {
            json.writeBooleanProperty("accepted", true);
        }
        request.pin().ifPresent(pin -> {
            json.writeObjectPropertyStart("pin");
            json.writeStringProperty("slot", pin.slot().value());
            pin.table().ifPresent(table -> json.writeStringProperty("table", table.value()));
            pin.interpreter().ifPresent(who -> json.writeStringProperty("interpreter", who.value()));
            json.writeEndObject();
        });
        if (!request.forbidden().isEmpty()) {
            slots("forbiddenSlots", request.forbidden());
        }
    }

    private void published(PlannedMeeting meeting) {
        json.writeStringProperty("request", meeting.request().value());
        json.writeStringProperty("slot", meeting.slot().value());
        json.writeStringProperty("table", meeting.table().value());
        meeting.interpreter().ifPresent(who -> json.writeStringProperty("interpreter", who.value()));
    }

    /** Written only where it is not all the time. */
    private void available(Set<Slot.Id> availability) {
        if (availability.size() < problem.slots().size()) {
            slots("available", availability);
        }
    }

    private void slots(String name, Set<Slot.Id> slots) {
        json.writeArrayPropertyStart(name);
        slots.stream()
                .sorted(Comparator.comparing(slot -> places.getOrDefault(slot, 0)))
                .forEach(slot -> json.writeString(slot.value()));
        json.writeEndArray();
    }

    private void languages(Set<Language> languages) {
        json.writeArrayPropertyStart("languages");
        languages.stream().map(Language::code).sorted().forEach(json::writeString);
        json.writeEndArray();
    }
}
