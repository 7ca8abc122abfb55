package kr.madang.planner.cli;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;
import kr.madang.planner.ComfortWeights;
import kr.madang.planner.Language;
import kr.madang.planner.Reason;
import kr.madang.planner.check.Violation;

/** Sentences for people, in their language. */
final class Sentences {

    private static final List<String> CODES = List.of("en", "ko");

    private final ResourceBundle sentences;
    private final Locale language;
    private final Map<String, MessageFormat> formats = new HashMap<>();

    private Sentences(Locale language) {
        this.language = language;
        sentences = ResourceBundle.getBundle(
                Sentences.class.getPackageName() + ".sentences",
                language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Sentences in one of the two languages; any other is refused. */
    static Sentences in(String code) {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("--language is " + String.join(" or ", CODES) + ", not " + code);
        }
        Locale language = Locale.forLanguageTag(code);
        return new Sentences(language);
    }

    /** Why a request is held where it is, or is not held. */
    String say(Reason reason) {
        Object[] particulars = {};
        if (reason instanceof Reason.Scheduled held) {
            particulars = new Object[] {held.slot(), held.table()};
        } else if (reason instanceof Reason.NoInterpreterForThem unhelped) {
            particulars = new Object[] {codes(unhelped.first()), codes(unhelped.second())};
        } else if (reason instanceof Reason.ParticipantFull full) {
            particulars = new Object[] {full.participant(), full.meetings(), full.leastValue()};
        } else if (reason instanceof Reason.WorthLess less) {
            particulars = new Object[] {less.displaced(), less.displacedValue()};
        }
        return say("reason." + reason.getClass().getSimpleName(), particulars);
    }

    private static String codes(Set<Language> languages) {
        return languages.stream().map(Language::code).sorted().collect(Collectors.joining(", "));
    }

    /** The line that says of a violation which rule is broken where, and what the rule asks. */
    String line(Violation violation) {
        String rule = violation.rule().id();
        return "violation: " + rule + " " + violation.where() + " " + constraint(rule, ComfortWeights.USUAL);
    }

    /** What a constraint asks of a plan. */
    String constraint(String id, ComfortWeights weights) {
        return say("constraint." + id, weights.idleSlot(), weights.zoneStep(), weights.missedLunch());
    }

    String say(String key, Object... figures) {
        return formats.computeIfAbsent(key, one -> new MessageFormat(sentences.getString(one), language))
                .format(figures);
    }
}
