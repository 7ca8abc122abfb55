package kr.madang.matchmaking;

import java.util.List;
import java.util.UUID;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.ExhibitorNotFound;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.shared.Audit;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whom the companies of the expo of the running chain would like to meet. */
@Service
public class Wishes {

    private final WishStore store;
    private final Exhibitors exhibitors;
    private final Audit audit;

    Wishes(WishStore store, Exhibitors exhibitors, Audit audit) {
        this.store = store;
        this.exhibitors = exhibitors;
        this.audit = audit;
    }

    /** What a company wishes, first ranks first. */
    @Transactional(readOnly = true)
    public Flux<Listed> listOf(Side side, UUID company) {
        return store.listOf(side, company);
    }

    /** Keeps a wish instead of an earlier one of the same company for the same other. */
    @Transactional
    public Mono<Void> put(Wish wish, Audit.Actor wisher) {
        return ensureOther(wish).then(store.put(wish)).then(audit.note(wisher, "wish-put", otherOf(wish)));
    }

    /** Forgets a wish; forgetting what nobody wished changes nothing. */
    @Transactional
    public Mono<Void> remove(Side from, Buyer.Id buyer, Exhibitor.Id exhibitor, Audit.Actor wisher) {
        UUID other = from == Side.BUYER ? exhibitor.value() : buyer.value();
        return store.remove(from, buyer, exhibitor)
                .filter(removed -> removed)
                .flatMap(removed -> audit.note(wisher, "wish-removed", other));
    }

    /** Adds many at once. */
    @Transactional
    public Mono<Void> add(List<Wish> wishes) {
        return store.add(wishes);
    }

    private Mono<Void> ensureOther(Wish wish) {
        if (wish.from() == Side.BUYER) {
            return exhibitors
                    .getOwn(wish.exhibitor())
                    .filter(exhibitor -> exhibitor.state() == Exhibitor.State.APPROVED)
                    .switchIfEmpty(Mono.error(ExhibitorNotFound::new))
                    .then();
        }
        return store.knows(wish.buyer()).flatMap(known -> known ? Mono.empty() : Mono.error(new BuyerNotFound()));
    }

    private static UUID otherOf(Wish wish) {
        return wish.from() == Side.BUYER
                ? wish.exhibitor().value()
                : wish.buyer().value();
    }

    /** A wish, with the names of the company it is for. */
    public record Listed(
            UUID other,
            InTwoLanguages name,
            Strength strength,
            @Nullable Integer rank) {}

    /** No buyer of this expo has the id. */
    @Problem(code = "buyer-not-found", kind = Problem.Kind.ABSENT)
    public static class BuyerNotFound extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
