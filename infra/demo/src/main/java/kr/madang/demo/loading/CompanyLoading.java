package kr.madang.demo.loading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.madang.demo.expo.Buyer;
import kr.madang.demo.expo.DemoExpo;
import kr.madang.demo.expo.Exhibitor;
import kr.madang.demo.expo.Interest;
import kr.madang.demo.expo.Language;
import kr.madang.exhibitor.BoothAssignment;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.exhibitor.Profile;
import kr.madang.matchmaking.Buyers;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The exhibitors on their booths, and the buyers. */
@Component
class CompanyLoading {

    private final Exhibitors exhibitors;
    private final Buyers buyers;

    CompanyLoading(Exhibitors exhibitors, Buyers buyers) {
        this.exhibitors = exhibitors;
        this.buyers = buyers;
    }

    /** Loads both sides and gives their ids. */
    Mono<Companies> load(DemoExpo expo, Venue venue) {
        Companies companies = Companies.of(expo);
        return exhibitors
                .enlist(
                        expo.interests().stream()
                                .map(CompanyLoading::toInterest)
                                .toList(),
                        expo.exhibitors().stream()
                                .map(exhibitor -> toEnlisted(exhibitor, expo, companies))
                                .toList(),
                        expo.booths().stream()
                                .map(booth -> new BoothAssignment(
                                        companies.exhibitor(booth.exhibitor()), venue.booth(booth.number())))
                                .toList())
                .then(buyers.admit(expo.buyers().stream()
                        .map(buyer -> toAdmitted(buyer, expo, companies))
                        .toList()))
                .thenReturn(companies);
    }

    private static kr.madang.exhibitor.Interest toInterest(Interest interest) {
        return new kr.madang.exhibitor.Interest(interest.key(), interest.parent(), Texts.of(interest.name()));
    }

    private static Exhibitors.Enlisted toEnlisted(Exhibitor exhibitor, DemoExpo expo, Companies companies) {
        Exhibitor.Person first = exhibitor.representatives().get(0);
        return new Exhibitors.Enlisted(
                companies.exhibitor(exhibitor.key()),
                new Profile(
                        Texts.of(exhibitor.name()),
                        Texts.of(exhibitor.tagline()),
                        "KR",
                        codes(exhibitor.languages()),
                        exhibitor.representatives().size(),
                        exhibitor.offers().stream().map(Interest::key).toList(),
                        List.of()),
                new Contact(
                        first.name().ko(),
                        AccountLoading.mailOf(exhibitor.key(), expo).orElse(first.email()),
                        false),
                null);
    }

    private static Buyers.Admitted toAdmitted(Buyer buyer, DemoExpo expo, Companies companies) {
        return new Buyers.Admitted(
                new kr.madang.matchmaking.Buyer(
                        companies.buyer(buyer.key()),
                        new InTwoLanguages(buyer.company(), buyer.company()),
                        buyer.country().name(),
                        codes(buyer.languages()),
                        buyer.seeks().stream().map(Interest::key).toList()),
                new Contact(
                        buyer.name(), AccountLoading.mailOf(buyer.key(), expo).orElse(buyer.email()), true));
    }

    private static List<String> codes(Set<Language> languages) {
        return languages.stream().map(Language::code).toList();
    }

    /** The ids that the companies of the expo were given, by their keys. */
    record Companies(Map<String, UUID> ids) {

        static Companies of(DemoExpo expo) {
            Map<String, UUID> exhibitors =
                    expo.exhibitors().stream().collect(Collectors.toMap(Exhibitor::key, exhibitor -> Ids.next()));
            Map<String, UUID> buyers =
                    expo.buyers().stream().collect(Collectors.toMap(Buyer::key, buyer -> Ids.next()));
            return new Companies(Stream.of(exhibitors, buyers)
                    .flatMap(ids -> ids.entrySet().stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }

        kr.madang.exhibitor.Exhibitor.Id exhibitor(String key) {
            return id(key, kr.madang.exhibitor.Exhibitor.Id::new);
        }

        kr.madang.matchmaking.Buyer.Id buyer(String key) {
            return id(key, kr.madang.matchmaking.Buyer.Id::new);
        }

        private <T> T id(String key, Function<UUID, T> toId) {
            return toId.apply(Objects.requireNonNull(ids.get(key), key));
        }
    }
}
