package kr.madang.exhibitor.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import kr.madang.account.ExhibitorMember;
import kr.madang.exhibitor.Exhibited;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.ExhibitorEditedMeanwhile;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.exhibitor.Picture;
import kr.madang.exhibitor.Presentation;
import kr.madang.exhibitor.Presented;
import kr.madang.exhibitor.Profile;
import kr.madang.shared.Audit;
import kr.madang.web.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "exhibitor")
class MyExhibitorController {

    private final Exhibitors exhibitors;

    MyExhibitorController(Exhibitors exhibitors) {
        this.exhibitors = exhibitors;
    }

    /** The exhibitor that the caller acts for; the ETag is what an edit must be sent with. */
    @GetMapping("/api/expos/{expo}/my/exhibitor")
    Mono<ResponseEntity<MyExhibitor>> getMyExhibitor(@PathVariable String expo, ExhibitorMember member) {
        return exhibitors.getOwnInFull(new Exhibitor.Id(member.exhibitor())).map(MyExhibitor::tagged);
    }

    /** Replaces what is said of the exhibitor that the caller acts for, unless somebody has edited it meanwhile. */
    @PutMapping("/api/expos/{expo}/my/exhibitor")
    Mono<ResponseEntity<MyExhibitor>> editMyExhibitor(
            @PathVariable String expo,
            ExhibitorMember member,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody MyExhibitorBody body) {
        return exhibitors
                .edit(
                        new Exhibitor.Id(member.exhibitor()),
                        body.profile().toProfile(),
                        body.presentation().toPresentation(),
                        versionIn(ifMatch),
                        Audit.Actor.person(member.person().value()))
                .map(MyExhibitor::tagged);
    }

    private static long versionIn(String ifMatch) {
        return VersionTag.in(ifMatch).orElseThrow(ExhibitorEditedMeanwhile::new);
    }

    /** What is said of an exhibitor. */
    record MyExhibitorBody(
            @NotNull @Valid ProfileBody profile,
            @NotNull @Valid PresentationBody presentation) {}

    /**
     * An exhibitor as those who act for it see it.
     *
     * @param missing what would make it complete
     * @param version the same as in the ETag
     */
    record MyExhibitor(
            UUID id,
            Exhibitor.State state,
            Profile profile,
            Presentation presentation,
            List<Exhibited.Stand> stands,
            @Nullable Picture picture,
            List<Presented.Part> missing,
            long version) {

        static ResponseEntity<MyExhibitor> tagged(Presented presented) {
            Exhibitor exhibitor = presented.exhibited().exhibitor();
            return ResponseEntity.ok()
                    .eTag(Long.toString(exhibitor.version()))
                    .body(new MyExhibitor(
                            exhibitor.id().value(),
                            exhibitor.state(),
                            exhibitor.profile(),
                            presented.presentation(),
                            presented.exhibited().stands(),
                            presented.exhibited().picture(),
                            presented.missing(),
                            exhibitor.version()));
        }
    }
}
