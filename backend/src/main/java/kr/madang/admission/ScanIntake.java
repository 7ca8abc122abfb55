package kr.madang.admission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.madang.shared.Batches;
import kr.madang.shared.Place;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Decides together about what many gates send at once: one transaction for all of them, which is what lets a thousand
 * badges pass in a second. It stops after the web server, so that whoever waits still gets an answer.
 */
@Component
class ScanIntake implements SmartLifecycle {

    /** A device that sends what it has gathered without a network does not make the gates wait. */
    private static final int FEW = 10;

    private final Deciding deciding;
    private final Batches<Placed, Optional<List<Admissions.Decided>>> batches;
    private volatile boolean running;

    ScanIntake(Deciding deciding, AdmissionSettings settings) {
        this.deciding = deciding;
        this.batches = new Batches<>(settings.pace(), this::decide);
    }

    Mono<List<Admissions.Decided>> submit(Admissions.Asked request) {
        return Place.current()
                .map(place -> new Placed(place, request))
                .flatMap(placed -> request.scans().size() <= FEW
                        ? batches.submit(() -> placed)
                        : decide(List.of(placed)).map(all -> all.get(0)))
                .map(decided -> decided.orElseThrow(GateUnknown::new));
    }

    /** One transaction per expo among the requests; mostly there is one. */
    private Mono<List<Optional<List<Admissions.Decided>>>> decide(List<Placed> requests) {
        Map<Place, List<Integer>> byPlace = IntStream.range(0, requests.size())
                .boxed()
                .collect(groupingBy(i -> requests.get(i).place(), LinkedHashMap::new, toList()));
        List<Optional<List<Admissions.Decided>>> answers =
                new ArrayList<>(Collections.nCopies(requests.size(), Optional.empty()));
        return Flux.fromIterable(byPlace.entrySet())
                .concatMap(group -> decideHere(group.getKey(), requests, group.getValue())
                        .doOnNext(some -> IntStream.range(0, some.size())
                                .forEach(i -> answers.set(group.getValue().get(i), some.get(i)))))
                .then(Mono.just(answers));
    }

    private Mono<List<Optional<List<Admissions.Decided>>>> decideHere(
            Place place, List<Placed> requests, List<Integer> ofPlace) {
        return place.in(deciding.decide(
                ofPlace.stream().map(i -> requests.get(i).request()).toList()));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void stop(Runnable done) {
        stop();
        batches.drained().doFinally(end -> done.run()).subscribe();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Below the web server's, which therefore stops first. */
    @Override
    public int getPhase() {
        return 0;
    }

    private record Placed(Place place, Admissions.Asked request) {}
}
