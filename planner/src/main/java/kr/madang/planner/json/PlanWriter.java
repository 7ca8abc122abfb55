package kr.madang.planner.json;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static kr.madang.planner.json.ProblemReader.word;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.Comfort;
import kr.madang.planner.Comforts;
import kr.madang.planner.Fairness;
import kr.madang.planner.Guarantee;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Notice;
import kr.madang.planner.Participant;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.RepairReport;
import kr.madang.planner.explain.Evenness;
import kr.madang.planner.explain.PlanReports;
import kr.madang.planner.explain.SideComfort;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes what a run has found, in the form that {@link PlanReader} reads. */
public final class PlanWriter {

    static final String FORMAT = "meeting-plan/1";

    private final JsonGenerator json;
    private final MatchingProblem problem;
    private final PlanOutcome outcome;
    private final PlanReports reports;
    private final @Nullable RepairReport repair;

    private PlanWriter(
            JsonGenerator json,
            MatchingProblem problem,
            PlanOutcome outcome,
            PlanReports reports,
            @Nullable RepairReport repair) {
        this.json = json;
        this.problem = problem;
        this.outcome = outcome;
        this.reports = reports;
        this.repair = repair;
    }

    /** Writes a plan, and reports on it; those that are empty are left out. */
    public static void write(MatchingProblem problem, PlanOutcome outcome, PlanReports reports, Path file) {
        Lines.write(file, json -> new PlanWriter(json, problem, outcome, reports, null).write());
    }

    /** Writes a repaired plan, reports on it, and how it was repaired. */
    public static void write(
            MatchingProblem problem, PlanOutcome outcome, PlanReports reports, RepairReport repair, Path file) {
        Lines.write(file, json -> new PlanWriter(json, problem, outcome, reports, repair).write());
    }

    /** Works out the reports that take long while the beginning is written. */
    private void write() {
        CompletableFuture<List<Fairness>> fairness =
                CompletableFuture.supplyAsync(() -> Evenness.of(problem, outcome.plan()));
        CompletableFuture<List<SideComfort>> sides =
                CompletableFuture.supplyAsync(() -> SideComfort.of(problem, outcome.plan()));
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("status", word(outcome.status()));
        json.writeNumberProperty("value", outcome.value());
        json.writeNumberProperty("bound", outcome.upperBound());
        json.writeNumberProperty("gap", outcome.gap());
        if (repair != null) {
            repair(repair);
        }
        Map<MeetingRequest.Id, MeetingRequest> requests =
                problem.requests().stream().collect(toMap(MeetingRequest::id, identity()));
        list("meetings", outcome.plan().meetings(), meeting -> {
            MeetingRequest request = requireNonNull(requests.get(meeting.request()));
            meeting(meeting, request);
        });
        if (outcome.guarantee().meetings() > 0) {
            guarantee(outcome.guarantee());
        }
        certificate(outcome.certificate());
        list("fairness", fairness.join(), this::fairness);
        new ReportWriter(json)
                .write(reports, meeting -> meeting(meeting, requireNonNull(requests.get(meeting.request()))));
        comfort(outcome.comforts(), sides.join());
        list("reasons", outcome.reasons().entrySet(), entry -> {
            json.writeStringProperty("request", entry.getKey().value());
            new ReasonWriter(json).write(entry.getValue());
        });
        json.writeEndObject();
    }

    private void repair(RepairReport report) {
        json.writeObjectPropertyStart("repair");
        json.writeNumberProperty("kept", report.kept());
        json.writeNumberProperty("impossible", report.impossible());
        json.writeNumberProperty("moved", report.moved());
        json.writeNumberProperty("givenUp", report.givenUp());
        json.writeNumberProperty("added", report.added());
        list("broken", report.broken(), promise -> {
            json.writeStringProperty("request", promise.request().value());
            json.writeStringProperty("now", word(promise.now()));
        });
        list("lowered", report.lowered(), promise -> {
            json.writeStringProperty("participant", promise.participant().value());
            json.writeNumberProperty("before", promise.before());
            json.writeNumberProperty("now", promise.now());
        });
        notices(report.notices());
        json.writeNumberProperty("firstPlanMillis", report.firstPlan().toMillis());
        list("curve", report.curve(), point -> {
            json.writeNumberProperty("moved", point.moved());
            json.writeNumberProperty("value", point.value());
        });
        json.writeEndObject();
    }

    private void notices(List<Notice> notices) {
        Map<Participant.Id, List<Notice>> told =
                notices.stream().collect(groupingBy(Notice::participant, LinkedHashMap::new, toList()));
        list("told", told.entrySet(), entry -> {
            json.writeStringProperty("participant", entry.getKey().value());
            list("meetings", entry.getValue(), notice -> {
                json.writeStringProperty("request", notice.request().value());
                json.writeStringProperty("with", notice.with().value());
                json.writeStringProperty("change", word(notice.change()));
                notice.before().ifPresent(meeting -> place("before", meeting));
                notice.now().ifPresent(meeting -> place("now", meeting));
            });
        });
    }

    private void place(String name, PlannedMeeting meeting) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("slot", meeting.slot().value());
        json.writeStringProperty("table", meeting.table().value());
        json.writeEndObject();
    }

    private void meeting(PlannedMeeting meeting, MeetingRequest request) {
        json.writeStringProperty("request", meeting.request().value());
        json.writeStringProperty("slot", meeting.slot().value());
        json.writeStringProperty("table", meeting.table().value());
        meeting.interpreter().ifPresent(who -> json.writeStringProperty("interpreter", who.value()));
        json.writeStringProperty("first", request.first().value());
        json.writeStringProperty("second", request.second().value());
    }

    private void guarantee(Guarantee guarantee) {
        json.writeObjectPropertyStart("guarantee");
        json.writeNumberProperty("meetings", guarantee.meetings());
        meetingsOf("fewer", guarantee.fewer());
        list("shortages", guarantee.shortages(), shortage -> {
            json.writeNumberProperty("level", shortage.level());
            json.writeNumberProperty("participants", shortage.participants());
            json.writeNumberProperty("tablePrice", shortage.tablePrice());
            prices(
                    "prices",
                    shortage.prices(),
                    Participant.Id::value,
                    id -> json.writeStringProperty("participant", id.value()));
        });
        meetingsOf("missed", guarantee.missed());
        json.writeEndObject();
    }

    private void meetingsOf(String name, Map<Participant.Id, Integer> counts) {
        list(name, sorted(counts, Participant.Id::value), entry -> {
            json.writeStringProperty("participant", entry.getKey().value());
            json.writeNumberProperty("meetings", entry.getValue());
        });
    }

    private void certificate(BoundCertificate certificate) {
        json.writeObjectPropertyStart("certificate");
        prices(
                "participants",
                certificate.participants(),
                id -> id.value(),
                id -> json.writeStringProperty("participant", id.value()));
        prices("seats", certificate.seats(), Object::toString, seat -> {
            json.writeStringProperty("participant", seat.participant().value());
            json.writeStringProperty("slot", seat.slot().value());
        });
        prices("tables", certificate.tables(), id -> id.value(), id -> json.writeStringProperty("slot", id.value()));
        prices("interpreters", certificate.interpreters(), Object::toString, help -> {
            json.writeStringProperty("interpreter", help.interpreter().value());
            json.writeStringProperty("slot", help.slot().value());
        });
        json.writeEndObject();
    }

    private <K> void prices(String name, Map<K, Long> prices, Function<K, String> order, Consumer<K> write) {
        list(name, sorted(prices, order), entry -> {
            write.accept(entry.getKey());
            json.writeNumberProperty("price", entry.getValue());
        });
    }

    private static <K, V> List<Map.Entry<K, V>> sorted(Map<K, V> map, Function<K, String> order) {
        return map.entrySet().stream()
                .sorted(Comparator.comparing(entry -> order.apply(entry.getKey())))
                .toList();
    }

    private void fairness(Fairness report) {
        json.writeStringProperty("side", word(report.side()));
        json.writeNumberProperty("participants", report.participants());
        json.writeNumberProperty("withoutMeeting", report.withoutMeeting());
        json.writeNumberProperty("fewest", report.fewest());
        json.writeNumberProperty("median", report.median());
        json.writeNumberProperty("most", report.most());
        json.writeNumberProperty("leastServed", report.leastServed());
        json.writeNumberProperty("topWishes", report.topWishes());
        json.writeNumberProperty("topWishesAsked", report.topWishesAsked());
    }

    private void comfort(Comforts comforts, List<SideComfort> sides) {
        json.writeObjectPropertyStart("comfort");
        figures(comforts.plan());
        json.writeObjectPropertyStart("forValueAlone");
        figures(comforts.forValueAlone());
        json.writeEndObject();
        list("sides", sides, side -> {
            json.writeStringProperty("side", word(side.side()));
            json.writeNumberProperty("participants", side.participants());
            figures(side.comfort());
        });
        list("alternatives", comforts.alternatives(), alternative -> {
            json.writeNumberProperty("givenUp", alternative.givenUp());
            json.writeNumberProperty("value", alternative.plan().value());
            figures(alternative.comfort());
        });
        json.writeEndObject();
    }

    private void figures(Comfort comfort) {
        json.writeNumberProperty("idleSlots", comfort.idleSlots());
        json.writeNumberProperty("zoneSteps", comfort.zoneSteps());
        json.writeNumberProperty("missedLunches", comfort.missedLunches());
        json.writeNumberProperty("cost", comfort.cost());
    }

    private <T> void list(String name, Iterable<T> parts, Consumer<T> write) {
        json.writeArrayPropertyStart(name);
        for (T part : parts) {
            json.writeStartObject();
            write.accept(part);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
