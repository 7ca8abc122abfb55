package kr.madang.shared;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.Expos;
import kr.madang.expo.FloorPlan;
import kr.madang.expo.Room;
import kr.madang.expo.Venues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

@HttpTest
class LeavingInTheMiddleTests {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Autowired
    TestExpo expo;

    @Autowired
    Expos expos;

    @Autowired
    DatabaseClient database;

    @Autowired
    Venues venues;

    @Test
    void leavesNoTransactionOpenForWhoComesNext() throws InterruptedException {
        Place place = expo.open();
        expo.run(place, venues.furnish(new FloorPlan(List.of()), rooms(), List.of()));
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            Flux.range(0, 16)
                    .flatMap(
                            i -> venues.listRooms().contextWrite(place::writeTo).take(1), 16)
                    .blockLast(LIMIT);
            List<Disposable> readers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                readers.add(place.in(expos.getHere()).subscribe());
                readers.add(venues.listRooms()
                        .contextWrite(place::writeTo)
                        .limitRate(1)
                        .delayElements(Duration.ofMillis(1))
                        .subscribe());
            }
            Thread.sleep(random.nextInt(12));
            readers.forEach(Disposable::dispose);
        }

        List<String> states = requireNonNull(Flux.range(0, 200)
                .flatMap(
                        i -> database.sql(
                                        "select current_setting('transaction_read_only') || ' '"
                                                + " || coalesce(current_setting('madang.host', true), '')"
                                                + " || case when now() = statement_timestamp() then '' else 'open' end as state")
                                .map(row -> row.get("state", String.class))
                                .one(),
                        12)
                .distinct()
                .collectList()
                .block(LIMIT));

        assertThat(states).containsExactly("off ");
    }

    private static List<Room> rooms() {
        List<Room> rooms = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            rooms.add(new Room(Ids.next(), new InTwoLanguages("회의실 " + i, "Room " + i), 10));
        }
        return rooms;
    }
}
