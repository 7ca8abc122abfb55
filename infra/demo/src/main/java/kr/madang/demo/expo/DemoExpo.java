package kr.madang.demo.expo;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The invented expo of the demo, the size of a real one.
 *
 * @param slug its word in addresses
 * @param tables the numbers of the meeting tables
 */
public record DemoExpo(
        String slug,
        Bilingual name,
        Bilingual organizer,
        Bilingual venue,
        Calendar calendar,
        HallPlan hall,
        List<Interest> interests,
        List<Exhibitor> exhibitors,
        List<Booth> booths,
        List<Buyer> buyers,
        List<Wish> wishes,
        List<Integer> tables,
        List<Interpreter> interpreters,
        List<Session.Room> rooms,
        List<Session> sessions,
        List<Visitor> visitors) {

    /** Its word in addresses. */
    public static final String SLUG = "hwaseong-ai-2026";

    public DemoExpo {
        interests = List.copyOf(interests);
        exhibitors = List.copyOf(exhibitors);
        booths = List.copyOf(booths);
        buyers = List.copyOf(buyers);
        wishes = List.copyOf(wishes);
        tables = List.copyOf(tables);
        interpreters = List.copyOf(interpreters);
        rooms = List.copyOf(rooms);
        sessions = List.copyOf(sessions);
        visitors = List.copyOf(visitors);
    }

    /** Draws an expo that opens on the given day. Same seed, size and day: the same expo. */
    public static DemoExpo draw(long seed, Size size, LocalDate firstDay) {
        Calendar calendar = Calendar.startingOn(firstDay);
        HallPlan hall = HallPlan.of(size.islands());
        Iterator<Bilingual> people = Syllables.people(Dice.of(seed, "people"));
        List<Exhibitor> exhibitors = Exhibitor.draw(seed, size.exhibitors, calendar, people);
        List<Buyer> buyers = Buyer.draw(seed, size.buyers, calendar);
        return new DemoExpo(
                SLUG,
                new Bilingual("화성 AI 박람회", "Hwaseong AI Expo"),
                new Bilingual("화성시", "City of Hwaseong"),
                new Bilingual("화성 전시장", "Hwaseong Exhibition Hall"),
                calendar,
                hall,
                Interest.all(),
                exhibitors,
                Booth.assign(seed, hall, exhibitors),
                buyers,
                Wish.draw(seed, buyers, exhibitors),
                IntStream.rangeClosed(1, size.tables).boxed().toList(),
                Interpreter.draw(seed, size.interpreters, calendar, people),
                Programme.rooms(),
                Programme.draw(seed, calendar, people),
                Visitor.draw(seed, size.visitors, people));
    }
}
