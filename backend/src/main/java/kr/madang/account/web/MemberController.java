package kr.madang.account.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.account.Companies;
import kr.madang.account.CompanyNames.Company;
import kr.madang.account.CompanyOwner;
import kr.madang.account.Member;
import kr.madang.account.Members;
import kr.madang.account.Organizer;
import kr.madang.account.Role;
import kr.madang.account.StaffMember;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "account")
class MemberController {

    private final Members members;
    private final Companies companies;

    MemberController(Members members, Companies companies) {
        this.members = members;
        this.companies = companies;
    }

    /** Everybody who has a position in this expo or had one, the newest first. */
    @GetMapping("/api/expos/{expo}/members")
    Mono<List<ExpoMemberView>> listMembers(@PathVariable String expo, Organizer organizer) {
        return companies
                .names()
                .flatMap(names -> members.list()
                        .map(member -> ExpoMemberView.of(member, names))
                        .collectList());
    }

    /** The companies one can invite somebody for, or bring together. */
    @GetMapping("/api/expos/{expo}/companies")
    Flux<Company> listCompanies(@PathVariable String expo, StaffMember staff) {
        return companies.list();
    }

    /** Makes somebody of the staff an organizer, or the other way round. */
    @PutMapping("/api/expos/{expo}/members/{member}/role")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> changeRole(
            @PathVariable String expo,
            @PathVariable UUID member,
            Organizer organizer,
            @Valid @RequestBody RoleBody body) {
        return members.changeRole(new Member.Id(member), body.role(), organizer);
    }

    /** Takes a position away; with their next request they have it no more. */
    @PostMapping("/api/expos/{expo}/members/{member}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revokeMember(@PathVariable String expo, @PathVariable UUID member, Organizer organizer) {
        return members.revoke(new Member.Id(member), organizer);
    }

    /** Who acts for the caller's company now. */
    @GetMapping("/api/expos/{expo}/my/colleagues")
    Flux<ExpoMemberView> listColleagues(@PathVariable String expo, CompanyOwner owner) {
        return members.listOf(owner.company()).map(member -> ExpoMemberView.of(member, Map.of()));
    }

    /** Takes away the position of somebody of the caller's own company. */
    @PostMapping("/api/expos/{expo}/my/colleagues/{member}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revokeColleague(@PathVariable String expo, @PathVariable UUID member, CompanyOwner owner) {
        return members.revoke(new Member.Id(member), owner);
    }

    /** What somebody is to be. */
    record RoleBody(@NotNull Role role) {}

    /**
     * Somebody with a position.
     *
     * @param company name of the company they act for; left out among colleagues
     * @param owner whether they look after the company's members
     * @param givenBy name of who let them in; null if the platform did
     * @param ended null while it lasts
     */
    record ExpoMemberView(
            UUID id,
            String name,
            String email,
            Role role,
            @Nullable InTwoLanguages company,
            boolean owner,
            Instant givenAt,
            @Nullable String givenBy,
            Member.@Nullable End ended) {

        static ExpoMemberView of(Member member, Map<UUID, InTwoLanguages> companies) {
            UUID company = member.position().company();
            return new ExpoMemberView(
                    member.id().value(),
                    member.person().name(),
                    member.person().email(),
                    member.position().role(),
                    company == null ? null : companies.get(company),
                    member.position().owner(),
                    member.givenAt(),
                    member.givenBy(),
                    member.ended());
        }
    }
}
