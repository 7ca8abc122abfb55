package kr.madang.registration;

import java.util.List;
import kr.madang.shared.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sets up what an expo asks its visitors. */
@Service
public class FormSetUp {

    private final FormStore store;
    private final RegistrationForms forms;

    FormSetUp(FormStore store, RegistrationForms forms) {
        this.store = store;
        this.forms = forms;
    }

    /** Adds quotas, the admission types that draw on them, and consent items. */
    @Transactional
    public Mono<Void> add(List<Quota> quotas, List<AdmissionType> types, List<ConsentItem> items) {
        return Flux.fromIterable(quotas)
                .concatMap(store::addQuota)
                .thenMany(Flux.fromIterable(types).concatMap(store::addType))
                .thenMany(Flux.fromIterable(items).concatMap(store::addConsentItem))
                .then(Place.current())
                .doOnNext(place -> forms.forget(place.expo()))
                .then();
    }
}
