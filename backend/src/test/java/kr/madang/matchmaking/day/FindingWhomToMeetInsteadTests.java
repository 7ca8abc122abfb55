package kr.madang.matchmaking.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.madang.matchmaking.MatchingInputs;
import kr.madang.matchmaking.MatchingInputs.Company;
import kr.madang.matchmaking.MatchingInputs.Helper;
import kr.madang.matchmaking.MatchingInputs.Pair;
import kr.madang.matchmaking.MatchingInputs.Slot;
import kr.madang.matchmaking.MatchingInputs.Table;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.day.RefillSearch.Found;
import kr.madang.matchmaking.day.Situation.Seat;
import org.junit.jupiter.api.Test;

class FindingWhomToMeetInsteadTests {

    private static final Instant TWO = Instant.parse("2027-05-12T05:00:00Z");
    private static final Slot AT_TWO = new Slot(new UUID(1, 1), TWO, TWO.plusSeconds(1800));
    private static final Slot AT_THREE = new Slot(new UUID(1, 2), TWO.plusSeconds(3600), TWO.plusSeconds(5400));
    private static final Table ONE = new Table(new UUID(2, 1), List.of());
    private static final Table OTHER = new Table(new UUID(2, 2), List.of());
    private static final UUID ANH = new UUID(3, 1);
    private static final UUID BINH = new UUID(3, 2);
    private static final UUID GAON = new UUID(4, 1);
    private static final UUID NAON = new UUID(4, 2);
    private static final UUID KIM = new UUID(5, 1);
    private static final Pair BINH_GAON = new Pair(BINH, GAON, 900, 2);

    private List<Company> buyers = List.of(speaks(ANH, "ko"), speaks(BINH, "ko"));
    private List<Company> exhibitors = List.of(speaks(GAON, "ko"), speaks(NAON, "ko"));
    private List<Table> tables = List.of(ONE);
    private List<Helper> helpers = List.of();
    private List<Pair> pairs = List.of(BINH_GAON);
    private Set<UUID> alone = Set.of(GAON);
    private Set<UUID> absent = Set.of(ANH);
    private Instant until = TWO.plusSeconds(7200);
    private List<Seat> set = List.of();

    @Test
    void aWishedPairMeetsInTheFirstSlotToCome() {
        assertThat(search()).containsExactly(new Found(BINH_GAON, Side.EXHIBITOR, AT_TWO, ONE.id(), null));
    }

    @Test
    void aBuyerWhoCameInVainIsHelpedToo() {
        alone = Set.of(BINH);

        assertThat(search()).containsExactly(new Found(BINH_GAON, Side.BUYER, AT_TWO, ONE.id(), null));
    }

    @Test
    void whoIsNotThereIsNotProposed() {
        absent = Set.of(ANH, BINH);

        assertThat(search()).isEmpty();
    }

    @Test
    void nothingIsProposedForWhoHasNotBeenLeftAlone() {
        alone = Set.of(NAON);

        assertThat(search()).isEmpty();
    }

    @Test
    void whoMeetsThatDayAlreadyIsNotProposedAgain() {
        set = List.of(new Seat(BINH, GAON, AT_THREE.id(), ONE.id(), null));

        assertThat(search()).isEmpty();
    }

    @Test
    void neitherSideIsTakenFromAnotherMeeting() {
        tables = List.of(ONE, OTHER);
        set = List.of(new Seat(BINH, NAON, AT_TWO.id(), ONE.id(), null));
        assertThat(search()).extracting(Found::slot).containsExactly(AT_THREE);

        set = List.of(new Seat(ANH, GAON, AT_TWO.id(), ONE.id(), null));
        assertThat(search()).extracting(Found::slot).containsExactly(AT_THREE);
    }

    @Test
    void aTableThatIsTakenOrClosedIsNotUsed() {
        set = List.of(new Seat(ANH, NAON, AT_TWO.id(), ONE.id(), null));
        assertThat(search()).extracting(Found::slot).containsExactly(AT_THREE);

        tables = List.of(ONE, OTHER);
        assertThat(search()).extracting(Found::table).containsExactly(OTHER.id());

        tables = List.of(new Table(ONE.id(), List.of(AT_TWO.id(), AT_THREE.id())));
        assertThat(search()).isEmpty();
    }

    @Test
    void aBlockedTimeIsKept() {
        buyers = List.of(new Company(BINH, List.of("ko"), 1, List.of(AT_TWO.id())));

        assertThat(search()).extracting(Found::slot).containsExactly(AT_THREE);
    }

    @Test
    void whatComesAfterTheDayIsNotProposed() {
        until = TWO;

        assertThat(search()).isEmpty();
    }

    @Test
    void whoSharesNoLanguageNeedsAnInterpreterWhoIsFree() {
        buyers = List.of(speaks(ANH, "ko"), speaks(BINH, "vi"));
        assertThat(search()).isEmpty();

        helpers = List.of(new Helper(KIM, List.of("ko", "vi"), List.of()));
        tables = List.of(ONE, OTHER);
        set = List.of(new Seat(ANH, NAON, AT_TWO.id(), ONE.id(), KIM));
        assertThat(search()).containsExactly(new Found(BINH_GAON, Side.EXHIBITOR, AT_THREE, ONE.id(), KIM));
    }

    @Test
    void eachGetsThreeProposalsAtMostTheDearestFirst() {
        List<UUID> others =
                IntStream.range(0, 5).mapToObj(at -> new UUID(6, at)).toList();
        buyers = others.stream().map(id -> speaks(id, "ko")).toList();
        pairs = IntStream.range(0, 5)
                .mapToObj(at -> new Pair(others.get(at), GAON, 100 + at, 0))
                .toList();

        assertThat(search()).extracting(found -> found.pair().value()).containsExactly(104, 103, 102);
    }

    private List<Found> search() {
        return new RefillSearch(
                        new MatchingInputs(
                                List.of(AT_TWO, AT_THREE), buyers, exhibitors, tables, helpers, pairs, List.of()),
                        new Situation(alone, absent, until, set))
                .list();
    }

    private static Company speaks(UUID id, String language) {
        return new Company(id, List.of(language), 1, List.of());
    }
}
