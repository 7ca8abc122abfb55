package kr.madang.admission.web;

import static java.util.stream.Collectors.toSet;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.madang.account.Organizer;
import kr.madang.account.Scanner;
import kr.madang.admission.Gate;
import kr.madang.admission.Gate.Kind;
import kr.madang.admission.Gates;
import kr.madang.registration.AdmissionType;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.Idempotency;
import kr.madang.web.Label;
import kr.madang.web.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "admission")
class GateController {

    private static final int MOST_TYPES = 100;

    private final Gates gates;
    private final Idempotency idempotency;

    GateController(Gates gates, Idempotency idempotency) {
        this.gates = gates;
        this.idempotency = idempotency;
    }

    /** Where badges are scanned, or were: closed gates stand among them. */
    @GetMapping("/api/expos/{expo}/gates")
    Flux<GateView> listGates(@PathVariable String expo, Scanner scanner) {
        return gates.list().map(GateView::of);
    }

    /** Adds a gate of the expo or of a zone, or the door of a session. */
    @PostMapping("/api/expos/{expo}/gates")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<GateView> addGate(
            @PathVariable String expo,
            Organizer organizer,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody GateBody body) {
        return idempotency.once(
                "gate/" + organizer.person().value(),
                key,
                body,
                GateView.class,
                gates.add(body.toGate(), organizer).map(GateView::of));
    }

    /** Gives a gate another name, says whom it admits, closes it or opens it again, unless somebody else has changed it meanwhile. */
    @PutMapping("/api/expos/{expo}/gates/{gate}")
    Mono<GateView> changeGate(
            @PathVariable String expo,
            @PathVariable UUID gate,
            Organizer organizer,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody GateChange change) {
        return gates.change(new Gate.Id(gate), versionIn(ifMatch), change::applyTo, organizer)
                .map(GateView::of);
    }

    /** Removes a gate that nobody has used. */
    @DeleteMapping("/api/expos/{expo}/gates/{gate}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeGate(@PathVariable String expo, @PathVariable UUID gate, Organizer organizer) {
        return gates.remove(new Gate.Id(gate), organizer);
    }

    private static long versionIn(String ifMatch) {
        return VersionTag.in(ifMatch).orElseThrow(Gate.EditedMeanwhile::new);
    }

    /**
     * A gate to be.
     *
     * @param area the zone it leads into, or the room behind a session's door; a door may have none
     * @param admits the ids of the admission types that come in there; everybody does if there is none
     */
    record GateBody(
            @Valid @NotNull Label name,
            @NotNull Kind kind,
            @Nullable UUID area,
            @Size(max = MOST_TYPES) @Nullable List<@NotNull UUID> admits) {

        Gate toGate() {
            if (kind == Gate.Kind.ZONE ? area == null : kind == Gate.Kind.GATE && area != null) {
                throw new Gate.LeadsNowhere();
            }
            return new Gate(
                    new Gate.Id(Ids.next()),
                    name.inTwoLanguages(),
                    kind,
                    kind == Gate.Kind.ZONE ? area : null,
                    kind == Gate.Kind.SESSION_DOOR ? area : null,
                    admits == null ? Set.of() : toTypes(admits),
                    false,
                    0);
        }
    }

    private static Set<AdmissionType.Id> toTypes(List<UUID> ids) {
        return ids.stream().map(AdmissionType.Id::new).collect(toSet());
    }

    /**
     * What a gate is from now on.
     *
     * @param admits the ids of the admission types that come in there; everybody does if there is none
     */
    record GateChange(
            @Valid @NotNull Label name,
            @NotNull @Size(max = MOST_TYPES) List<@NotNull UUID> admits,
            @NotNull Boolean closed) {

        Gate applyTo(Gate gate) {
            return new Gate(
                    gate.id(),
                    name.inTwoLanguages(),
                    gate.kind(),
                    gate.zone(),
                    gate.room(),
                    toTypes(admits),
                    closed,
                    gate.version());
        }
    }

    /**
     * A place where badges are scanned.
     *
     * @param area the zone or room that people are counted in behind it; null for the expo as a whole
     * @param admits the ids of the admission types that come in there; everybody does if there is none
     * @param closed nobody scans there any more
     * @param version goes into {@code If-Match} of a change
     */
    record GateView(
            UUID id,
            InTwoLanguages name,
            Gate.Kind kind,
            @Nullable UUID area,
            List<UUID> admits,
            boolean closed,
            long version) {

        static GateView of(Gate gate) {
            return new GateView(
                    gate.id().value(),
                    gate.name(),
                    gate.kind(),
                    gate.area().id(),
                    gate.admits().stream().map(AdmissionType.Id::value).sorted().toList(),
                    gate.closed(),
                    gate.version());
        }
    }
}
