package kr.madang.expo;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import kr.madang.shared.Place;
import reactor.core.publisher.Mono;

/** What a room carries over from an expo to the next one of the same host, in the transaction that opens it. */
public interface CarriedOver {

    Mono<Void> carry(Next next);

    /**
     * Where things come from and go to.
     *
     * @param shift from the first day of the one to that of the other
     */
    record Next(Place from, Place to, Period shift) {

        static Next of(Expo from, Expo to) {
            return new Next(
                    place(from),
                    place(to),
                    Period.ofDays(Math.toIntExact(ChronoUnit.DAYS.between(from.opens(), to.opens()))));
        }

        private static Place place(Expo expo) {
            return new Place(expo.host(), expo.id(), expo.slug());
        }
    }
}
