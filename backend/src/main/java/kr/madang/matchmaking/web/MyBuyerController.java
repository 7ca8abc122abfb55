package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import kr.madang.account.BuyerMember;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Buyers;
import kr.madang.matchmaking.web.BuyerController.BuyerView;
import kr.madang.shared.Audit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class MyBuyerController {

    private final Buyers buyers;

    MyBuyerController(Buyers buyers) {
        this.buyers = buyers;
    }

    /** The buyer that the caller acts for, as exhibitors see it. */
    @GetMapping("/api/expos/{expo}/my/buyer")
    Mono<BuyerView> getMyBuyer(@PathVariable String expo, BuyerMember member) {
        return buyers.get(new Buyer.Id(member.buyer())).map(BuyerView::of);
    }

    /** Says which interests the buyer that the caller acts for seeks, in place of what was said before. */
    @PutMapping("/api/expos/{expo}/my/buyer/seeks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> putMySeeks(@PathVariable String expo, BuyerMember member, @Valid @RequestBody SeeksBody body) {
        return buyers.seek(
                new Buyer.Id(member.buyer()),
                body.seeks(),
                Audit.Actor.person(member.person().value()));
    }

    /** Codes of interests. */
    record SeeksBody(
            @NotNull @Size(max = 30) List<@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,39}") String> seeks) {}
}
