package kr.madang.exhibitor.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import kr.madang.account.ExhibitorMember;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.ExhibitorEditedMeanwhile;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.exhibitor.Profile;
import kr.madang.shared.Audit;
import kr.madang.web.VersionTag;
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
        return exhibitors.getOwn(new Exhibitor.Id(member.exhibitor())).map(MyExhibitor::tagged);
    }

    /** Replaces the profile of the exhibitor that the caller acts for, unless somebody has edited it meanwhile. */
    @PutMapping("/api/expos/{expo}/my/exhibitor")
    Mono<ResponseEntity<MyExhibitor>> editMyExhibitor(
            @PathVariable String expo,
            ExhibitorMember member,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody ProfileBody body) {
        return exhibitors
                .edit(
                        new Exhibitor.Id(member.exhibitor()),
                        body.toProfile(),
                        versionIn(ifMatch),
                        Audit.Actor.person(member.person().value()))
                .map(MyExhibitor::tagged);
    }

    private static long versionIn(String ifMatch) {
        return VersionTag.in(ifMatch).orElseThrow(ExhibitorEditedMeanwhile::new);
    }

    record MyExhibitor(UUID id, Exhibitor.State state, Profile profile) {

        static ResponseEntity<MyExhibitor> tagged(Exhibitor exhibitor) {
            return ResponseEntity.ok()
                    .eTag(Long.toString(exhibitor.version()))
                    .body(new MyExhibitor(exhibitor.id().value(), exhibitor.state(), exhibitor.profile()));
        }
    }
}
