package kr.madang.planner.sample;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;

/** Invents interpreters between Korean and one more language, for a fifth of the requests that need one. */
final class Interpreting {

    private static final double SHARE = 0.2;

    private Interpreting() {}

    static List<Interpreter> interpreters(
            List<Participant> participants, List<MeetingRequest> requests, List<Slot> slots, Random random) {
        Map<Participant.Id, Participant> byId = participants.stream().collect(toMap(Participant::id, one -> one));
        Map<Language, Integer> needs = new HashMap<>();
        for (MeetingRequest request : requests) {
            Participant buyer = Objects.requireNonNull(byId.get(request.first()));
            Participant exhibitor = Objects.requireNonNull(byId.get(request.second()));
            if (Collections.disjoint(buyer.languages(), exhibitor.languages())) {
                needs.merge(foreign(buyer), 1, Integer::sum);
            }
        }
        List<Interpreter> interpreters = new ArrayList<>();
        Stream.concat(Stream.of(Companies.ENGLISH), Companies.OTHERS.stream())
                .forEach(language -> hire(language, needs.getOrDefault(language, 0), slots, interpreters, random));
        return interpreters;
    }

    private static Language foreign(Participant buyer) {
        return Companies.OTHERS.stream()
                .filter(buyer.languages()::contains)
                .findFirst()
                .orElse(Companies.ENGLISH);
    }

    private static void hire(
            Language language, int need, List<Slot> slots, List<Interpreter> interpreters, Random random) {
        int left = need == 0 ? 0 : Math.max(1, (int) Math.round(SHARE * need));
        while (left > 0) {
            int works = Math.min(left, slots.size());
            List<Slot> shuffled = new ArrayList<>(slots);
            Collections.shuffle(shuffled, random);
            Set<Slot.Id> times = shuffled.stream().limit(works).map(Slot::id).collect(toSet());
            interpreters.add(new Interpreter(
                    new Interpreter.Id("I" + (interpreters.size() + 1)), Set.of(Companies.KOREAN, language), times));
            left -= works;
        }
    }
}
