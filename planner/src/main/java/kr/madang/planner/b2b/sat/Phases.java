package kr.madang.planner.b2b.sat;

import java.util.Arrays;
import java.util.Random;

/** Which value to try first: what the variable had last, and in patient turns what came nearest to a solution. */
final class Phases {

    private boolean[] saved = new boolean[0];
    private boolean[] best = new boolean[0];
    private int bestSize;
    private int restarts;

    void grow(int variables) {
        if (variables > saved.length) {
            int room = Math.max(variables, 2 * saved.length);
            saved = Arrays.copyOf(saved, room);
            best = Arrays.copyOf(best, room);
        }
    }

    void save(int literal) {
        saved[literal >> 1] = (literal & 1) == 0;
    }

    int literal(int variable, boolean patient) {
        return 2 * variable + ((patient ? best : saved)[variable] ? 0 : 1);
    }

    void conflict(Trail trail, boolean patient) {
        int free = trail.sizeAt(trail.level() - 1);
        if (patient && free > bestSize) {
            bestSize = free;
            copy(trail, free);
        }
    }

    void keep(Trail trail) {
        copy(trail, trail.size());
    }

    private void copy(Trail trail, int size) {
        for (int at = 0; at < size; at++) {
            best[trail.literal(at) >> 1] = (trail.literal(at) & 1) == 0;
        }
    }

    /** Now and then forgets how near it came, so that another way is tried. */
    void restarted(boolean patient, Random random) {
        if (!patient || ++restarts % 16 != 0) {
            return;
        }
        bestSize = 0;
        if (restarts % 64 == 0) {
            for (int variable = 0; variable < best.length; variable++) {
                best[variable] = random.nextInt(10) == 0 ? random.nextBoolean() : saved[variable];
            }
        }
    }
}
