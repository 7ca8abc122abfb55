package kr.madang.registration;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.madang.expo.Expo;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * What an expo asks its visitors: which admission types there are, and what to agree to.
 *
 * @param items the newest version of each
 */
public record RegistrationForm(Expo expo, List<Offer> offers, List<ConsentItem> items, List<Question> questions) {

    public RegistrationForm {
        offers = List.copyOf(offers);
        items = List.copyOf(items);
        questions = List.copyOf(questions);
    }

    /** The same form with these questions. */
    public RegistrationForm asking(List<Question> some) {
        return new RegistrationForm(expo, offers, items, some);
    }

    /** What visitors choose from who come this way. */
    public List<Offer> offersBy(AdmissionType.Channel channel) {
        return offers.stream()
                .filter(offer -> offer.type().terms().channel() == channel)
                .toList();
    }

    /** Whether the expo takes registrations this way at this moment. */
    public boolean isOpen(AdmissionType.Channel channel, Instant now) {
        return offersBy(channel).stream().anyMatch(offer -> isOpen(offer.type(), now));
    }

    /** Whether one can register for this admission type at this moment. */
    public boolean isOpen(AdmissionType type, Instant now) {
        return expo.state() == Expo.State.PUBLISHED
                && type.terms().admitAt(now)
                && !type.lastDay().isBefore(dayOf(now));
    }

    /** The admission type with this code, if one may register for it here and now. */
    public AdmissionType ensureOffered(String code, AdmissionType.Channel channel, Instant now) {
        AdmissionType type = offers.stream()
                .map(Offer::type)
                .filter(offered ->
                        offered.code().equals(code) && offered.terms().channel() == channel)
                .findFirst()
                .orElseThrow(TypeUnknown::new);
        if (!isOpen(type, now)) {
            throw new Closed();
        }
        return type;
    }

    /** What the admission type with this code is called; empty if there is none any more. */
    public Optional<InTwoLanguages> nameOf(String code) {
        return offers.stream()
                .map(Offer::type)
                .filter(type -> type.code().equals(code))
                .map(AdmissionType::name)
                .findFirst();
    }

    /** The form itself, while the expo is not over. */
    RegistrationForm ensureNotOver(Instant now) {
        LocalDate lastDay = expo.days().get(expo.days().size() - 1).day();
        if (expo.state() == Expo.State.CLOSED || dayOf(now).isAfter(lastDay)) {
            throw new ExpoOver();
        }
        return this;
    }

    /** The day at the expo. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, expo.timeZone());
    }

    /** The items that are agreed to, if every required one is and each is the text of today. */
    public List<ConsentItem> ensureAgreed(List<Answer> answers) {
        Map<String, ConsentItem> asked = items.stream().collect(toMap(ConsentItem::code, Function.identity()));
        Set<String> agreed = new HashSet<>();
        Set<String> answered = new HashSet<>();
        for (Answer answer : answers) {
            ConsentItem item = asked.get(answer.item());
            if (item == null || item.version() != answer.version() || !answered.add(answer.item())) {
                throw new ConsentOutdated();
            }
            if (answer.given()) {
                agreed.add(answer.item());
            }
        }
        if (items.stream()
                .anyMatch(item -> item.kind() == ConsentItem.Kind.REQUIRED && !agreed.contains(item.code()))) {
            throw new ConsentMissing();
        }
        return items.stream().filter(item -> agreed.contains(item.code())).toList();
    }

    /**
     * The answers to the questions, if all that must be answered are and each answer fits its question. Who is registered
     * by a list attaches files afterwards.
     */
    public Map<Question.Id, List<String>> ensureAnswered(List<Reply> replies, AdmissionType.Channel channel) {
        Map<String, Question> asked = questions.stream().collect(toMap(Question::code, Function.identity()));
        Map<Question.Id, List<String>> answers = new LinkedHashMap<>();
        for (Reply reply : replies) {
            Question question = asked.get(reply.question());
            if (question == null
                    || !question.isAnsweredBy(reply.values())
                    || answers.put(question.id(), reply.values()) != null) {
                throw new Question.AnswerUnfit();
            }
        }
        if (questions.stream()
                .filter(question -> channel != AdmissionType.Channel.GROUP || question.kind() != Question.Kind.FILE)
                .anyMatch(question -> question.required() && !answers.containsKey(question.id()))) {
            throw new Question.AnswerMissing();
        }
        return answers;
    }

    /** The questions that no file answers. */
    public List<Question> questionsInWords() {
        return questions.stream()
                .filter(question -> question.kind() != Question.Kind.FILE)
                .toList();
    }

    /** The questions that files answer. */
    public List<Question> fileQuestions() {
        return questions.stream()
                .filter(question -> question.kind() == Question.Kind.FILE)
                .toList();
    }

    /** An admission type and how much of it is left. */
    public record Offer(AdmissionType type, Quota.Places places) {

        /** Each admission type with what its quotas have left. */
        public static List<Offer> listOf(List<AdmissionType> types, List<Quota> quotas) {
            return types.stream()
                    .map(type -> new Offer(type, Quota.placesOf(type, quotas)))
                    .toList();
        }
    }

    /**
     * What a visitor says to one consent item.
     *
     * @param version the version of the text that was shown
     */
    public record Answer(String item, int version, boolean given) {}

    /**
     * What a visitor answers to a question.
     *
     * @param values a text, the places of choices, or the token of a file
     */
    public record Reply(String question, List<String> values) {

        public Reply {
            values = List.copyOf(values);
        }
    }

    /** The expo takes no registrations, or not for this admission type any more. */
    @Problem(code = "registration-closed", kind = Problem.Kind.CONFLICT)
    public static class Closed extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The expo is over, and what was registered for it stays as it is. */
    @Problem(code = "expo-over", kind = Problem.Kind.CONFLICT)
    public static class ExpoOver extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The expo has no such admission type. */
    @Problem(code = "admission-type-unknown", kind = Problem.Kind.UNACCEPTABLE)
    public static class TypeUnknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** A text that was agreed to is not, or not any more, the one that is asked for. */
    @Problem(code = "consent-outdated", kind = Problem.Kind.UNACCEPTABLE)
    public static class ConsentOutdated extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** A required consent was not given. */
    @Problem(code = "consent-missing", kind = Problem.Kind.UNACCEPTABLE)
    public static class ConsentMissing extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
