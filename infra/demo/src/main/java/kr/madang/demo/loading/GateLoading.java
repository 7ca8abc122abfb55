package kr.madang.demo.loading;

import java.util.stream.Stream;
import kr.madang.admission.Gate;
import kr.madang.admission.Gates;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The main entrance, and the way into each zone. */
@Component
class GateLoading {

    private final Gates gates;

    GateLoading(Gates gates) {
        this.gates = gates;
    }

    Mono<Void> load(Venue venue) {
        Gate entrance = Gate.entrance(new Gate.Id(Ids.next()), new InTwoLanguages("정문", "Main entrance"));
        Stream<Gate> zones = venue.zones().stream()
                .map(zone -> Gate.into(
                        new Gate.Id(Ids.next()),
                        new InTwoLanguages(zone.name().ko() + " 입구", zone.name().en() + " gate"),
                        zone.id()));
        return gates.add(Stream.concat(Stream.of(entrance), zones).toList());
    }
}
