package kr.madang.demo.loading;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.madang.admission.Gate;
import kr.madang.admission.Gates;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.RegistrationForm;
import kr.madang.registration.RegistrationForms;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The main entrance, the way into each zone, and a door that is not for everybody. */
@Component
class GateLoading {

    private final Gates gates;
    private final RegistrationForms forms;

    GateLoading(Gates gates, RegistrationForms forms) {
        this.gates = gates;
        this.forms = forms;
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

    /** The door of the conference hall, once there are admission types. */
    Mono<Void> loadDoor() {
        return forms.getHere().map(GateLoading::toDoor).flatMap(door -> gates.add(List.of(door)));
    }

    private static Gate toDoor(RegistrationForm form) {
        Set<AdmissionType.Id> admits = form.offers().stream()
                .map(RegistrationForm.Offer::type)
                .filter(type -> VisitorLoading.INTO_THE_CONFERENCE.contains(type.code()))
                .map(AdmissionType::id)
                .collect(toSet());
        InTwoLanguages name = new InTwoLanguages("컨퍼런스홀 문", "Conference hall door");
        return new Gate(new Gate.Id(Ids.next()), name, Gate.Kind.SESSION_DOOR, null, null, admits, false, 0);
    }
}
