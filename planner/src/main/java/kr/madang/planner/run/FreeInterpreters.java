package kr.madang.planner.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kr.madang.planner.Interpreter;
import kr.madang.planner.index.IndexedProblem;

/** The members of each crew who help nobody yet in each slot, the first last. */
final class FreeInterpreters {

    private final List<List<List<Interpreter.Id>>> free = new ArrayList<>();

    FreeInterpreters(IndexedProblem problem) {
        for (int crew = 0; crew < problem.crews().size(); crew++) {
            List<List<Interpreter.Id>> bySlot = new ArrayList<>();
            for (int slot = 0; slot < problem.slots(); slot++) {
                bySlot.add(new ArrayList<>());
            }
            List<Interpreter> members = new ArrayList<>(problem.crews().members(crew));
            Collections.reverse(members);
            for (Interpreter member : members) {
                member.availability()
                        .forEach(slot -> bySlot.get(problem.numberOf(slot)).add(member.id()));
            }
            free.add(bySlot);
        }
    }

    /** Takes the interpreter if it is free. */
    boolean take(Interpreter.Id who, int crew, int slot) {
        return free.get(crew).get(slot).remove(who);
    }

    /** The interpreter is free again. */
    void giveBack(Interpreter.Id who, int crew, int slot) {
        free.get(crew).get(slot).add(who);
    }

    /** One of the crew must be free. */
    Interpreter.Id takeFirst(int crew, int slot) {
        List<Interpreter.Id> left = free.get(crew).get(slot);
        return left.remove(left.size() - 1);
    }
}
