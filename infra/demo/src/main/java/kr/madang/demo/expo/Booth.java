package kr.madang.demo.expo;

import java.util.ArrayList;
import java.util.List;

/**
 * A contracted space on the floor and who has it.
 *
 * @param zone the index of its zone in the hall plan
 * @param exhibitor the key of the exhibitor it is assigned to
 */
public record Booth(String number, Type type, int zone, HallPlan.Rectangle area, String exhibitor) {

    /** 조립부스 or 독립부스. */
    public enum Type {
        SHELL_SCHEME,
        RAW_SPACE
    }

    /** From this many booths on, a company builds its stand itself. */
    private static final int OWN_STAND = 6;

    /** How an island of sixteen is shared by four companies, or by five. */
    private static final List<List<Integer>> BY_FOUR = List.of(
            List.of(4, 4, 4, 4), List.of(6, 4, 4, 2), List.of(8, 4, 2, 2), List.of(6, 6, 2, 2), List.of(10, 2, 2, 2));

    private static final List<List<Integer>> BY_FIVE = List.of(List.of(4, 4, 4, 2, 2), List.of(6, 4, 2, 2, 2));

    /** Gives every booth of the hall to one of the exhibitors, each a connected stand. */
    static List<Booth> assign(long seed, HallPlan plan, List<Exhibitor> exhibitors) {
        Dice dice = Dice.of(seed, "booths");
        List<Booth> booths = new ArrayList<>();
        int islandsLeft =
                plan.zones().stream().mapToInt(zone -> zone.islands().size()).sum();
        int next = 0;
        for (int zone = 0; zone < plan.zones().size(); zone++) {
            for (HallPlan.Island island : plan.zones().get(zone).islands()) {
                boolean crowded = exhibitors.size() - next > 4 * islandsLeft;
                List<Integer> shares = dice.shuffled(dice.pick(crowded ? BY_FIVE : BY_FOUR));
                booths.addAll(share(zone, island, shares, exhibitors.subList(next, next + shares.size())));
                next += shares.size();
                islandsLeft--;
            }
        }
        return booths;
    }

    private static List<Booth> share(
            int zone, HallPlan.Island island, List<Integer> shares, List<Exhibitor> exhibitors) {
        List<Booth> booths = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            Type type = shares.get(i) >= OWN_STAND ? Type.RAW_SPACE : Type.SHELL_SCHEME;
            for (int taken = 0; taken < shares.get(i); taken++) {
                HallPlan.Place place = island.places().get(booths.size());
                booths.add(new Booth(
                        place.number(),
                        type,
                        zone,
                        place.area(),
                        exhibitors.get(i).key()));
            }
        }
        return booths;
    }
}
