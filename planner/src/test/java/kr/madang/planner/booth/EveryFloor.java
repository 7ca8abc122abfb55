package kr.madang.planner.booth;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.madang.planner.BoothProblem;
import kr.madang.planner.BoothProposal.Score;
import kr.madang.planner.BoothWish;
import org.jspecify.annotations.Nullable;

/** Tries every floor there is, and counts by hand what it is worth: for tiny problems, and to hold the rules against. */
final class EveryFloor {

    private final List<BoothWish> wishes;
    private final List<List<Stand>> choices = new ArrayList<>();
    private final @Nullable Stand[] chosen;
    private Score best = new Score(Long.MIN_VALUE, 0, 0);

    private EveryFloor(BoothProblem problem) {
        wishes = problem.wishes();
        Stands stands = new Stands(problem.booths());
        wishes.forEach(wish -> choices.add(stands.near(wish.squareMetres()).stream()
                .filter(stand -> stand.hasType(wish.type())
                        && stand.hasPower(wish.kilowatts())
                        && (!wish.water() || stand.hasWater()))
                .toList()));
        chosen = new Stand[wishes.size()];
    }

    static Score bestOf(BoothProblem problem) {
        EveryFloor floor = new EveryFloor(problem);
        floor.choose(0);
        return floor.best;
    }

    private void choose(int at) {
        if (at == chosen.length) {
            Score score = score();
            best = score.compareTo(best) > 0 ? score : best;
            return;
        }
        chosen[at] = null;
        choose(at + 1);
        for (Stand stand : choices.get(at)) {
            if (isFree(stand, at)) {
                chosen[at] = stand;
                choose(at + 1);
            }
        }
        chosen[at] = null;
    }

    private boolean isFree(Stand stand, int before) {
        for (int at = 0; at < before; at++) {
            Stand other = chosen[at];
            if (other != null && other.shares(stand)) {
                return false;
            }
        }
        return true;
    }

    private Score score() {
        long left = 0;
        long comfort = 0;
        for (int at = 0; at < chosen.length; at++) {
            Stand stand = chosen[at];
            BoothWish wish = wishes.get(at);
            if (stand == null) {
                left--;
                continue;
            }
            long off = Math.round(stand.squareMetres() - wish.squareMetres());
            comfort -= 10 * (off < 0 ? -2 * off : off);
            Set<String> zones = wish.zones();
            comfort -= zones.isEmpty() || stand.booths().stream().allMatch(booth -> zones.contains(booth.zone()))
                    ? 0
                    : 120;
            for (int next = 0; next < chosen.length; next++) {
                Stand other = chosen[next];
                if (other != null && next != at) {
                    comfort += beside(wish, wishes.get(next), stand.gap(other));
                }
            }
        }
        return new Score(0, left, comfort);
    }

    private static long beside(BoothWish wish, BoothWish other, double gap) {
        long points = 0;
        points += wish.seeks().contains(other.exhibitor()) && gap <= 5 ? 60 : 0;
        points -= wish.avoids().contains(other.exhibitor()) && gap <= 5 ? 150 : 0;
        points -= wish.host().filter(other.exhibitor()::equals).isPresent() && gap > 0.5 ? 250 : 0;
        return points;
    }
}
