package kr.madang.expo;

import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The expos of the installation. */
@Service
public class Expos {

    private final ExpoStore store;

    Expos(ExpoStore store) {
        this.store = store;
    }

    /** The expos that visitors may see, newest first, 100 at most. */
    public Flux<ListedExpo> listPublished() {
        return store.listPublished();
    }

    /** The expo of the running chain. */
    @Transactional(readOnly = true)
    public Mono<Expo> getHere() {
        return store.getHere();
    }

    /** Opens an expo for a city, which is made known if it is new. Gives the place to go on in. */
    public Mono<Place> open(InTwoLanguages hostName, Expo expo) {
        Place place = new Place(expo.host(), expo.id(), expo.slug());
        return place.in(store.ensureHost(expo.host(), hostName).then(store.add(expo)))
                .thenReturn(place);
    }

    /** Shows the expo of the running chain to visitors. */
    @Transactional
    public Mono<Void> publish() {
        return store.publish();
    }

    /** An expo in a list. */
    public record ListedExpo(String slug, InTwoLanguages name) {}
}
