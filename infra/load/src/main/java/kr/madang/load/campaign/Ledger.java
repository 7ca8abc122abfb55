package kr.madang.load.campaign;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import kr.madang.load.client.Answer;
import tools.jackson.databind.json.JsonMapper;

/** The clients' own log: what each key was told. */
final class Ledger {

    private final JsonMapper json = new JsonMapper();
    private final Map<String, Set<UUID>> accepted = new ConcurrentHashMap<>();
    private final Set<String> full = ConcurrentHashMap.newKeySet();
    private final Map<String, String> strange = new ConcurrentHashMap<>();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final LongAdder tries = new LongAdder();

    /** Whether the visitor need not ask again. */
    static boolean isFinal(Answer answer) {
        return answer instanceof Answer.Accepted
                || (answer instanceof Answer.Refused refused && refused.status() < 500);
    }

    /** Writes down what a key was told. */
    void note(String key, Answer answer) {
        tries.increment();
        if (isFinal(answer)) {
            open.remove(key);
        } else {
            open.add(key);
        }
        if (answer instanceof Answer.Accepted told) {
            UUID id = UUID.fromString(json.readTree(told.body()).get("id").asString());
            accepted.computeIfAbsent(key, asked -> ConcurrentHashMap.newKeySet())
                    .add(id);
        } else if (answer instanceof Answer.Refused refused && refused.isFull()) {
            full.add(key);
        } else if (answer instanceof Answer.Refused refused && isFinal(answer)) {
            strange.put(key, refused.status() + " " + refused.body());
        }
    }

    /** By key: the registrations that were promised; more than one is one too many. */
    Map<String, Set<UUID>> accepted() {
        return accepted;
    }

    /** Keys that were told that every place is taken. */
    Set<String> full() {
        return full;
    }

    /** Refusals that nobody should have got. */
    Map<String, String> strange() {
        return strange;
    }

    /** Keys that were told nothing that is of use to them. */
    Set<String> open() {
        return open;
    }

    long tries() {
        return tries.sum();
    }
}
