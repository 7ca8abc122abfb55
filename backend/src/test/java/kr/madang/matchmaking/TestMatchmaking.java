package kr.madang.matchmaking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.exhibitor.Profile;
import kr.madang.expo.ExpoDay;
import kr.madang.expo.Expos;
import kr.madang.expo.FloorPlan;
import kr.madang.expo.MeetingTable;
import kr.madang.expo.Venues;
import kr.madang.shared.Audit;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Meeting days for tests: tables and half-hour slots from 10:00 on, companies by name, wishes. */
@Component
public class TestMatchmaking {

    private final TestExpo expo;
    private final Expos expos;
    private final Venues venues;
    private final MeetingDays meetingDays;
    private final Exhibitors exhibitors;
    private final Buyers buyers;
    private final Wishes wishes;
    private final DatabaseClient database;

    TestMatchmaking(
            TestExpo expo,
            Expos expos,
            Venues venues,
            MeetingDays meetingDays,
            Exhibitors exhibitors,
            Buyers buyers,
            Wishes wishes,
            DatabaseClient database) {
        this.expo = expo;
        this.expos = expos;
        this.venues = venues;
        this.meetingDays = meetingDays;
        this.exhibitors = exhibitors;
        this.buyers = buyers;
        this.wishes = wishes;
        this.database = database;
    }

    /** Sets up so many tables, and so many slots one after another on the expo's first day. */
    public Hall open(Place place, int tables, int slots) {
        List<MeetingTable> numbered = IntStream.rangeClosed(1, tables)
                .mapToObj(number -> new MeetingTable(Ids.next(), number))
                .toList();
        expo.run(place, venues.furnish(new FloorPlan(List.of()), List.of(), numbered));
        ExpoDay day = expo.get(place, expos.getHere()).days().get(0);
        MeetingHours hours = new MeetingHours(
                LocalTime.of(10, 0),
                LocalTime.of(10, 0).plusMinutes(30L * slots),
                Duration.ofMinutes(30),
                Duration.ZERO,
                null);
        return new Hall(numbered, expo.get(place, meetingDays.arrange(hours, List.of(day.day()))));
    }

    public Buyer.Id buyer(Place place, String name, String... languages) {
        Buyer.Id id = new Buyer.Id(Ids.next());
        Buyer buyer = new Buyer(id, new InTwoLanguages(name, name), "VN", List.of(languages), List.of());
        expo.run(
                place,
                buyers.admit(List.of(new Buyers.Admitted(buyer, new Contact("응우옌", emailOf(id.value()), true)))));
        return id;
    }

    public Exhibitor.Id exhibitor(Place place, String name, int representatives, String... languages) {
        Exhibitor.Id id = new Exhibitor.Id(Ids.next());
        Profile profile = new Profile(
                new InTwoLanguages(name, name),
                new InTwoLanguages(name, name),
                "KR",
                List.of(languages),
                representatives,
                List.of(),
                List.of());
        expo.run(
                place,
                exhibitors.enlist(
                        List.of(),
                        List.of(new Exhibitors.Enlisted(
                                id, profile, new Contact("이담당", emailOf(id.value()), false), null)),
                        List.of()));
        return id;
    }

    public Interpreter.Id interpreter(Place place, String name, String... languages) {
        Interpreter.Id id = new Interpreter.Id(Ids.next());
        expo.run(place, meetingDays.engage(List.of(new Interpreter(id, name, List.of(languages)))));
        return id;
    }

    public void wish(
            Place place, Side from, Buyer.Id buyer, Exhibitor.Id exhibitor, Strength strength, @Nullable Integer rank) {
        expo.run(place, wishes.add(List.of(new Wish(from, buyer, exhibitor, strength, rank))));
    }

    /** Both must meet. */
    public void bothMust(Place place, Buyer.Id buyer, Exhibitor.Id exhibitor) {
        wish(place, Side.BUYER, buyer, exhibitor, Strength.MUST, null);
        wish(place, Side.EXHIBITOR, buyer, exhibitor, Strength.MUST, null);
    }

    /** Takes the wishes of both sides back. */
    public void remove(Place place, Buyer.Id buyer, Exhibitor.Id exhibitor) {
        expo.run(
                place,
                wishes.remove(Side.BUYER, buyer, exhibitor, Audit.Actor.system())
                        .then(wishes.remove(Side.EXHIBITOR, buyer, exhibitor, Audit.Actor.system())));
    }

    public void block(Place place, BlockedTime.Of of, UUID id, Instant from, Instant to) {
        expo.run(place, meetingDays.blockTimes(List.of(new BlockedTime(of, id, from, to))));
    }

    /** Moves all meetings so that those of the first slot began so long ago; negative if they are to begin. */
    public void begin(Place place, Hall hall, Duration ago) {
        long later =
                Duration.between(hall.slot(0).start(), Instant.now().minus(ago)).toSeconds();
        expo.run(
                place,
                database.sql("""
                        insert into meeting_slot (id, host_id, expo_id, during)
                        select uuidv7(), host_id, expo_id, tstzrange(
                            lower(during) + $2 * interval '1 second', upper(during) + $2 * interval '1 second')
                        from meeting_slot where expo_id = $1
                        """).bind(0, place.expo().value()).bind(1, later).then());
        expo.run(
                place,
                database.sql("""
                        update meeting m set slot_id = n.id, during = n.during
                        from meeting_slot o join meeting_slot n on n.expo_id = o.expo_id
                            and lower(n.during) = lower(o.during) + $2 * interval '1 second'
                        where m.expo_id = $1 and o.id = m.slot_id
                        """).bind(0, place.expo().value()).bind(1, later).then());
    }

    /** Where the company's contact is reached. */
    public static String emailOf(UUID company) {
        return company + "@example.com";
    }

    public String tokenOf(Place place, Buyer.Id buyer) {
        return expo.tokenOf(place, Role.BUYER, buyer.value());
    }

    public String tokenOf(Place place, Exhibitor.Id exhibitor) {
        return expo.tokenOf(place, Role.EXHIBITOR, exhibitor.value());
    }

    /**
     * An expo whose planner never proves its plan: of three pairs each two are in each other's way, by a buyer, by an
     * exhibitor, by the one interpreter. One is held, and prices cannot prove less than one and a half. Another pair is
     * free to meet; the best plan is worth 1200.
     */
    public Place unprovable() {
        Place place = expo.open();
        open(place, 3, 1);
        Buyer.Id anh = buyer(place, "Anh", "vi");
        Buyer.Id binh = buyer(place, "Binh", "ko");
        Buyer.Id chi = buyer(place, "Chi", "ko");
        Exhibitor.Id gaon = exhibitor(place, "가온", 1, "ko");
        Exhibitor.Id naon = exhibitor(place, "나온", 1, "vi");
        interpreter(place, "김통역", "ko", "vi");
        bothMust(place, anh, gaon);
        bothMust(place, anh, naon);
        bothMust(place, binh, naon);
        wish(place, Side.BUYER, chi, exhibitor(place, "다온", 1, "ko"), Strength.WANT, 1);
        return place;
    }

    /** So many buyers, each of whom must meet one of 20 exhibitors, which have 20 representatives each. */
    public void openLarge(Place place, int size) {
        open(place, size, 1);
        List<Exhibitor.Id> hosts = IntStream.range(0, 20)
                .mapToObj(at -> exhibitor(place, "업체" + at, 20, "ko"))
                .toList();
        List<Buyers.Admitted> guests = IntStream.range(0, size)
                .mapToObj(at -> new Buyers.Admitted(
                        new Buyer(
                                new Buyer.Id(Ids.next()),
                                new InTwoLanguages("바이어" + at, "Buyer " + at),
                                "VN",
                                List.of("ko"),
                                List.of()),
                        new Contact("응우옌", at + "@large.example.com", true)))
                .toList();
        expo.run(place, buyers.admit(guests));
        expo.run(
                place,
                wishes.add(IntStream.range(0, size)
                        .mapToObj(at ->
                                new Wish(Side.BUYER, guests.get(at).buyer().id(), hosts.get(at % 20), Strength.MUST, 1))
                        .toList()));
    }

    /** What was set up. */
    public record Hall(List<MeetingTable> tables, List<MeetingSlot> slots) {

        public MeetingSlot slot(int at) {
            return Objects.requireNonNull(slots.get(at));
        }
    }
}
