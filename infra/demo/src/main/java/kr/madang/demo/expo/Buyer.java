package kr.madang.demo.expo;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A visitor with purchase intent who comes for meetings.
 *
 * @param key unique in the expo, for example {@code b012}
 * @param seeks what the buyer looks for, the most important first
 * @param mostMeetings how many meetings the buyer wants at most
 * @param blocked when the buyer has no time
 */
public record Buyer(
        String key,
        String name,
        String email,
        String company,
        Country country,
        Set<Language> languages,
        List<Interest> seeks,
        int mostMeetings,
        List<Span> blocked) {

    /** For these an interpreter can be found; who speaks none of them speaks English. */
    private static final Set<Language> INTERPRETED = Set.of(Language.EN, Language.JA, Language.ZH, Language.VI);

    public Buyer {
        languages = Language.inOrder(languages);
        seeks = List.copyOf(seeks);
        blocked = List.copyOf(blocked);
    }

    static List<Buyer> draw(long seed, int count, Calendar calendar) {
        Dice dice = Dice.of(seed, "buyers");
        Iterator<String> names = Syllables.foreigners(dice);
        Iterator<String> companies = Syllables.foreignCompanies(dice);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> draw(dice, number, names.next(), companies.next(), calendar))
                .toList();
    }

    /** The first twelve come from the twelve countries, the others from anywhere among them. */
    private static Buyer draw(Dice dice, int number, String name, String company, Calendar calendar) {
        List<Country> countries = List.of(Country.values());
        Country country = number <= countries.size() ? countries.get(number - 1) : dice.pick(countries);
        String key = "b%03d".formatted(number);
        return new Buyer(
                key,
                name,
                "%s@%s.example".formatted(key, company.toLowerCase(Locale.ROOT)),
                company + " " + country.legalForm,
                country,
                languages(dice, country),
                dice.some(dice.between(2, 4), Interest.leaves()),
                dice.between(6, 10),
                blocked(dice, calendar));
    }

    private static Set<Language> languages(Dice dice, Country country) {
        Set<Language> spoken = new TreeSet<>(Set.of(country.language));
        if (!INTERPRETED.contains(country.language) || dice.chance(0.6)) {
            spoken.add(Language.EN);
        }
        return spoken;
    }

    /** Late arrivals, early departures, an afternoon elsewhere. */
    private static List<Span> blocked(Dice dice, Calendar calendar) {
        List<Span> halves = Stream.concat(calendar.mornings().stream(), calendar.afternoons().stream())
                .toList();
        return dice.some(dice.pick(List.of(0, 0, 1, 1, 2)), halves);
    }
}
