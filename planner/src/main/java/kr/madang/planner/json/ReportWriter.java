package kr.madang.planner.json;

import java.util.List;
import java.util.function.Consumer;
import kr.madang.planner.Clash;
import kr.madang.planner.Clash.Promise.LeastMeetings;
import kr.madang.planner.Clash.Promise.ToHold;
import kr.madang.planner.GuaranteePoint;
import kr.madang.planner.OneMore;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.explain.PlanReports;
import kr.madang.planner.explain.Standby;
import tools.jackson.core.JsonGenerator;

/** Writes what is worth knowing beside a plan; empty reports are left out. */
final class ReportWriter {

    private final JsonGenerator json;

    ReportWriter(JsonGenerator json) {
        this.json = json;
    }

    /** @param meeting writes the fields of a meeting */
    void write(PlanReports reports, Consumer<PlannedMeeting> meeting) {
        if (!reports.constraints().isEmpty()) {
            json.writeObjectPropertyStart("constraints");
            reports.constraints().forEach(json::writeNumberProperty);
            json.writeEndObject();
        }
        list("guarantees", reports.guarantees(), this::guarantee);
        list("bottlenecks", reports.bottlenecks(), this::bottleneck);
        list("standby", reports.standby(), standby -> standby(standby, meeting));
        reports.clash().ifPresent(this::clash);
    }

    private void clash(Clash clash) {
        json.writeObjectPropertyStart("clash");
        json.writeBooleanProperty("minimal", clash.minimal());
        list("promises", clash.promises(), this::promise);
        json.writeEndObject();
    }

    private void promise(Clash.Promise promise) {
        if (promise instanceof ToHold held) {
            json.writeStringProperty("request", held.request().id().value());
            json.writeStringProperty("promise", held.kind());
            held.request()
                    .pin()
                    .ifPresent(
                            pin -> json.writeStringProperty("slot", pin.slot().value()));
        } else if (promise instanceof LeastMeetings least) {
            json.writeStringProperty("participant", least.participant().id().value());
            json.writeNumberProperty("least", least.participant().leastMeetings());
        }
    }

    private void guarantee(GuaranteePoint point) {
        json.writeNumberProperty("meetings", point.guarantee().meetings());
        json.writeNumberProperty("short", point.without());
        json.writeNumberProperty("bound", point.bound());
        json.writeNumberProperty("price", point.price());
    }

    private void bottleneck(OneMore more) {
        json.writeStringProperty("oneMore", ProblemReader.word(more.kind()).replace('_', '-'));
        json.writeStringProperty("what", more.what());
        if (more.day() > 0) {
            json.writeNumberProperty("day", more.day());
        }
        json.writeNumberProperty("value", more.value());
        json.writeNumberProperty("meetings", more.meetings());
    }

    private void standby(Standby standby, Consumer<PlannedMeeting> meeting) {
        json.writeStringProperty("request", standby.meeting().value());
        list("instead", standby.instead(), meeting);
    }

    private <T> void list(String name, List<T> parts, Consumer<T> write) {
        if (!parts.isEmpty()) {
            json.writeArrayPropertyStart(name);
            for (T part : parts) {
                json.writeStartObject();
                write.accept(part);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }
}
