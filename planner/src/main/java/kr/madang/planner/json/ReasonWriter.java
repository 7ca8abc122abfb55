package kr.madang.planner.json;

import java.util.Locale;
import java.util.Set;
import kr.madang.planner.Language;
import kr.madang.planner.Reason;
import kr.madang.planner.Reason.NoInterpreterForThem;
import kr.madang.planner.Reason.ParticipantFull;
import kr.madang.planner.Reason.Scheduled;
import kr.madang.planner.Reason.WorthLess;
import tools.jackson.core.JsonGenerator;

/** Writes a reason: its kind, and what it knows more. */
public final class ReasonWriter {

    private static final ClassValue<String> KINDS = new ClassValue<>() {

        @Override
        protected String computeValue(Class<?> reason) {
            return kind(reason);
        }
    };

    private final JsonGenerator json;

    ReasonWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Reason reason) {
        json.writeStringProperty("reason", kind(reason));
        if (reason instanceof Scheduled scheduled) {
            json.writeStringProperty("slot", scheduled.slot().value());
        } else if (reason instanceof NoInterpreterForThem unhelped) {
            languages("firstSpeaks", unhelped.first());
            languages("secondSpeaks", unhelped.second());
        } else if (reason instanceof ParticipantFull full) {
            json.writeStringProperty("participant", full.participant().value());
            json.writeNumberProperty("meetings", full.meetings());
            json.writeNumberProperty("leastValue", full.leastValue());
        } else if (reason instanceof WorthLess less) {
            json.writeStringProperty("displaced", less.displaced().value());
            json.writeNumberProperty("displacedValue", less.displacedValue());
        }
    }

    /** The name of the reason's record in words with hyphens, such as {@code participant-full}. */
    public static String kind(Reason reason) {
        return KINDS.get(reason.getClass());
    }

    private static String kind(Class<?> reason) {
        return reason.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private void languages(String name, Set<Language> languages) {
        json.writeArrayPropertyStart(name);
        languages.stream().map(Language::code).sorted().forEach(json::writeString);
        json.writeEndArray();
    }
}
