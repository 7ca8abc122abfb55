package kr.madang.registration.persistence;

import java.util.List;
import kr.madang.expo.Expos;
import kr.madang.registration.ConsentItemStore;
import kr.madang.registration.FormStore;
import kr.madang.registration.Question;
import kr.madang.registration.QuestionStore;
import kr.madang.registration.QuotaStore;
import kr.madang.registration.RegistrationForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

@Component
class PostgresForms implements FormStore {

    private final Expos expos;
    private final ConsentItemStore items;
    private final QuotaStore quotas;
    private final QuestionStore questions;

    PostgresForms(Expos expos, ConsentItemStore items, QuotaStore quotas, QuestionStore questions) {
        this.expos = expos;
        this.items = items;
        this.quotas = quotas;
        this.questions = questions;
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<RegistrationForm> getForm() {
        // one connection, so one after the other
        return expos.getHere()
                .flatMap(expo -> listOffers()
                        .zipWhen(
                                offers -> items.listAsked().collectList(),
                                (offers, items) -> new RegistrationForm(expo, offers, items, List.of()))
                        .zipWhen(
                                form -> questions
                                        .list(Question.Audience.VISITOR)
                                        .collectList(),
                                RegistrationForm::asking));
    }

    private Mono<List<RegistrationForm.Offer>> listOffers() {
        return quotas.listTypes()
                .collectList()
                .zipWhen(types -> quotas.listQuotas().collectList(), RegistrationForm.Offer::listOf);
    }
}
