package kr.madang.planner.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Wish;

/** Invents whom each buyer would meet: rather those it has topics in common with, rather popular ones, a little at random. */
final class Wishes {

    private static final int FEWEST = 10;
    private static final int MOST = 60;
    private static final int NEVER_PERCENT = 5;

    private final List<Company> exhibitors;
    private final Random random;

    Wishes(List<Company> exhibitors, Random random) {
        this.exhibitors = exhibitors;
        this.random = random;
    }

    List<MeetingRequest> of(List<Company> buyers) {
        List<MeetingRequest> requests = new ArrayList<>();
        for (Company buyer : buyers) {
            int[] ranked = ranked(buyer);
            for (int rank = 0; rank < ranked.length; rank++) {
                requests.add(request(requests.size() + 1, buyer, exhibitors.get(ranked[rank]), rank, ranked.length));
            }
        }
        return requests;
    }

    private MeetingRequest request(int number, Company buyer, Company exhibitor, int rank, int ranks) {
        double buyerSays = 1 - rank / (double) ranks;
        double exhibitorSays = Math.min(1, 0.25 + 0.4 * buyer.overlap(exhibitor) + 0.5 * random.nextDouble());
        int value = Math.max(1, (int) Math.round(1000 * (0.55 * buyerSays + 0.45 * exhibitorSays)));
        Wish wish = random.nextInt(100) < NEVER_PERCENT ? Wish.NEVER : Wish.MAY;
        return new MeetingRequest(
                new MeetingRequest.Id("R" + number),
                buyer.participant().id(),
                exhibitor.participant().id(),
                value,
                OptionalInt.of(rank + 1),
                wish,
                false,
                Optional.empty(),
                Set.of());
    }

    /** The exhibitors with the highest scores, each disturbed by Gumbel noise: a draw without replacement. */
    private int[] ranked(Company buyer) {
        int most = Math.min(MOST, Math.max(1, exhibitors.size() * 6 / 10));
        int fewest = Math.min(FEWEST, most);
        int count = fewest + random.nextInt(most - fewest + 1);
        double[] scores = new double[exhibitors.size()];
        for (int at = 0; at < scores.length; at++) {
            Company exhibitor = exhibitors.get(at);
            double gumbel = -Math.log(-Math.log(1 - random.nextDouble() * (1 - 1e-12) - 1e-13));
            scores[at] = 3 * buyer.overlap(exhibitor) + exhibitor.popularity() + gumbel;
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double threshold = sorted[sorted.length - count];
        int[] best = new int[count];
        int found = 0;
        for (int at = 0; at < scores.length && found < count; at++) {
            if (scores[at] >= threshold) {
                best[found++] = at;
            }
        }
        return Arrays.stream(best)
                .boxed()
                .sorted((one, other) -> Double.compare(scores[other], scores[one]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
