package kr.madang.load.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.madang.account.Organizer;
import kr.madang.account.People;
import kr.madang.account.Person;
import kr.madang.admission.Device;
import kr.madang.admission.Devices;
import kr.madang.admission.Gate;
import kr.madang.admission.Gates;
import kr.madang.admission.Scan;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes an entrance for each expo and enrols devices there, whose secrets go into a file for the scanners of this run. */
@Component
class EnrolDevices {

    private static final int DEVICES = 50;

    private final Path folder;
    private final People people;
    private final Gates gates;
    private final Devices devices;

    EnrolDevices(@Value("${madang.load.devices}") Path folder, People people, Gates gates, Devices devices) {
        this.folder = folder;
        this.people = people;
        this.gates = gates;
        this.devices = devices;
    }

    Mono<Void> enrol(Place place) {
        Gate entrance = Gate.entrance(new Gate.Id(Ids.next()), new InTwoLanguages("정문", "Main entrance"));
        return place.in(gates.add(List.of(entrance))
                .then(people.ensure("load", "load@example.com", "Load"))
                .flatMapMany(organizer -> enrol(entrance, organizer))
                .collectList()
                .doOnNext(secrets -> write(place, entrance, secrets))
                .then());
    }

    private Flux<String> enrol(Gate gate, Person.Id organizer) {
        Device.Post post = new Device.Post(gate.id(), Scan.Direction.IN, Device.Mode.SCANNER);
        return Flux.range(1, DEVICES)
                .concatMap(number -> devices.add("Device " + number, post, new Organizer(organizer)))
                .concatMap(made -> devices.enrol(made.code()))
                .map(enrolled -> enrolled.secret().text());
    }

    private void write(Place place, Gate gate, List<String> secrets) {
        try {
            Files.write(
                    ScanningDevices.file(folder, place.slug()),
                    Stream.concat(Stream.of(gate.id().value().toString()), secrets.stream())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
