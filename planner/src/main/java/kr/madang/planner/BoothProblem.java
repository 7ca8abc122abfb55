package kr.madang.planner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The booths of an expo and what exhibitors ask for. */
public record BoothProblem(List<Booth> booths, List<BoothWish> wishes) {

    public BoothProblem {
        booths = List.copyOf(booths);
        wishes = List.copyOf(wishes);
        Set<Booth.Id> known = booths.stream().map(Booth::id).collect(Collectors.toSet());
        if (known.size() < booths.size()) {
            throw new IllegalArgumentException("Two booths have one id");
        }
        Set<BoothWish.Exhibitor> asking = new HashSet<>();
        Set<Booth.Id> pinned = new HashSet<>();
        for (BoothWish wish : wishes) {
            if (!asking.add(wish.exhibitor())) {
                throw new IllegalArgumentException(wish.exhibitor() + " asks twice");
            }
            for (Booth.Id booth : wish.pinned()) {
                if (!known.contains(booth) || !pinned.add(booth)) {
                    throw new IllegalArgumentException(booth + " cannot be pinned: it is unknown, or pinned twice");
                }
            }
        }
    }
}
