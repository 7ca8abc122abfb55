package kr.madang.planner.booth;

import static kr.madang.planner.booth.Drawn.avoiding;
import static kr.madang.planner.booth.Drawn.floor;
import static kr.madang.planner.booth.Drawn.guestOf;
import static kr.madang.planner.booth.Drawn.inZone;
import static kr.madang.planner.booth.Drawn.pinned;
import static kr.madang.planner.booth.Drawn.seeking;
import static kr.madang.planner.booth.Drawn.supplied;
import static kr.madang.planner.booth.Drawn.typed;
import static kr.madang.planner.booth.Drawn.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kr.madang.planner.Booth;
import kr.madang.planner.BoothPlanner;
import kr.madang.planner.BoothProblem;
import kr.madang.planner.BoothProposal;
import kr.madang.planner.BoothProposal.Rule;
import kr.madang.planner.BoothProposal.Score;
import kr.madang.planner.BoothProposal.Unplaced;
import kr.madang.planner.BoothProposal.Why;
import kr.madang.planner.BoothWish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposingBoothsTests {

    private static final BoothPlanner PLANNER = new BoothSearch();
    private static final int STEPS = 400;

    @Test
    void givesEverybodyWhatWasAskedFor() {
        BoothProblem problem = new BoothProblem(
                floor("AAAA.bb", "BBBB.bb"),
                List.of(
                        inZone(wish("wide", 2), "B"),
                        seeking(inZone(wish("near", 1), "B"), "wide"),
                        typed(wish("raw", 4), Booth.Type.RAW_SPACE),
                        supplied(inZone(wish("strong", 2), "A"), 10, true)));

        BoothProposal proposal = propose(problem, 1);

        assertThat(proposal.score()).isEqualTo(new Score(0, 0, 60));
        assertThat(proposal.unplaced()).isEmpty();
        assertThat(proposal.parts()).isEqualTo(Map.of(Rule.SOUGHT, 60L));
        assertThat(boothsOf(proposal, "raw")).containsExactlyInAnyOrder("x5y0", "x6y0", "x5y1", "x6y1");
    }

    @Test
    void leavesPinnedOnesWhereTheyAre() {
        BoothProblem problem = new BoothProblem(
                floor("AAB"),
                List.of(pinned(inZone(wish("kept", 1), "B"), "x0y0", "x1y0"), inZone(wish("new", 1), "A")));

        BoothProposal proposal = propose(problem, 1);

        assertThat(boothsOf(proposal, "kept")).containsExactly("x0y0", "x1y0");
        assertThat(boothsOf(proposal, "new")).containsExactly("x2y0");
        assertThat(proposal.parts()).isEqualTo(Map.of(Rule.ZONE, -240L, Rule.SIZE, -90L));
    }

    @Test
    void saysWhyThereIsNothingForSomebody() {
        BoothProblem problem = new BoothProblem(
                floor("A.aa"),
                List.of(
                        pinned(wish("there", 1), "x0y0"),
                        wish("late", 1),
                        supplied(wish("strong", 1), 9, false),
                        supplied(typed(wish("wet", 1), Booth.Type.RAW_SPACE), 0, true),
                        typed(wish("shell", 5), Booth.Type.SHELL_SCHEME),
                        wish("later", 1),
                        supplied(wish("crowded", 1), 1, false)));

        assertThat(propose(problem, 1).unplaced())
                .containsExactly(
                        unplaced("strong", Why.NO_SUCH_POWER),
                        unplaced("wet", Why.NO_SUCH_WATER),
                        unplaced("shell", Why.NO_SUCH_TYPE),
                        unplaced("crowded", Why.ALL_TAKEN));
        assertThat(propose(new BoothProblem(List.of(), List.of(wish("e", 1))), 1)
                        .unplaced())
                .containsExactly(unplaced("e", Why.NO_BOOTHS));
    }

    @Test
    void comesOutTheSameForTheSameSeedAndSteps() {
        BoothProblem problem = random(new Random(7), 24, 20);

        BoothProposal first = PLANNER.propose(problem, 3, 20, progress -> {}, () -> false);

        assertThat(PLANNER.propose(problem, 3, 20, progress -> {}, () -> false)).isEqualTo(first);
        assertThat(PLANNER.propose(problem, 4, 20, progress -> {}, () -> false).placed())
                .isNotEqualTo(first.placed());
    }

    @Test
    void makesTheFirstFloorBetterWhereThereIsMuchRoom() {
        BoothProblem problem = random(new Random(11), 40, 60);
        List<BoothProposal.Progress> heard = new ArrayList<>();

        BoothProposal found = PLANNER.propose(problem, 1, 2000, heard::add, () -> false);

        assertThat(heard).hasSize(2000);
        assertThat(found.score()).isGreaterThan(heard.get(0).score());
        assertThat(found.score().comfort() - heard.get(0).score().comfort()).isGreaterThan(200);
    }

    @Test
    void saysHowFarItHasComeAndStopsWhenTold() {
        List<BoothProposal.Progress> heard = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger asked = new AtomicInteger();

        BoothProposal proposal = PLANNER.propose(
                random(new Random(5), 12, 10), 1, 1_000_000, heard::add, () -> asked.incrementAndGet() > 30);

        assertThat(proposal.complete()).isFalse();
        assertThat(heard.stream().map(BoothProposal.Progress::step))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, heard.size()).boxed().toList())
                .hasSizeGreaterThan(10);
        assertThat(heard.get(heard.size() - 1).score()).isEqualTo(proposal.score());
        assertThat(asked.get()).isBetween(31, 60);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isAsGoodAsTheBestOfAllOnTinyFloors(long seed) {
        BoothProblem problem = random(new Random(seed), 3, 4);

        assertThat(PLANNER.propose(problem, 1, 1000, progress -> {}, () -> false)
                        .score())
                .isEqualTo(EveryFloor.bestOf(problem));
    }

    /** Exhibitors on two lines of booths, who ask for whatever they like. */
    private static BoothProblem random(Random random, int columns, int exhibitors) {
        String upper = "AaAABb".repeat(columns).substring(0, columns);
        String lower = "BBbAaA".repeat(columns).substring(0, columns);
        List<BoothWish> wishes = new ArrayList<>();
        for (int at = 0; at < exhibitors; at++) {
            BoothWish wish = wish("e" + at, 1 + random.nextInt(2));
            String other = "e" + random.nextInt(exhibitors);
            wish = random.nextBoolean() ? inZone(wish, random.nextBoolean() ? "A" : "B") : wish;
            wish = random.nextInt(3) == 0 ? typed(wish, Booth.Type.RAW_SPACE) : wish;
            wish = random.nextInt(3) == 0 ? supplied(wish, 4, random.nextBoolean()) : wish;
            if (!other.equals(wish.exhibitor().id())) {
                wish = switch (random.nextInt(3)) {
                    case 0 -> seeking(wish, other);
                    case 1 -> avoiding(wish, other);
                    default -> guestOf(wish, other);
                };
            }
            wishes.add(wish);
        }
        return new BoothProblem(floor(upper, lower), wishes);
    }

    private static BoothProposal propose(BoothProblem problem, long seed) {
        return PLANNER.propose(problem, seed, STEPS, progress -> {}, () -> false);
    }

    private static List<String> boothsOf(BoothProposal proposal, String exhibitor) {
        return proposal.placed().stream()
                .filter(placed -> placed.exhibitor().id().equals(exhibitor))
                .flatMap(placed -> placed.booths().stream())
                .map(Booth.Id::value)
                .toList();
    }

    private static Unplaced unplaced(String exhibitor, Why why) {
        return new Unplaced(new BoothWish.Exhibitor(exhibitor), why);
    }
}
