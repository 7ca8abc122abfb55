package kr.madang.registration.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.Basis;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.Quota;
import kr.madang.registration.RegistrationForm;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/** A registration form as the browser gets it. */
record FormView(
        boolean open, List<TypeView> admissionTypes, List<QuestionView> questions, List<ConsentItemView> consentItems) {

    static FormView of(RegistrationForm form, AdmissionType.Channel channel, Instant now) {
        return new FormView(
                form.isOpen(channel, now),
                form.offersBy(channel).stream()
                        .map(offer -> TypeView.of(offer, form.isOpen(offer.type(), now)))
                        .toList(),
                form.questions().stream().map(QuestionView::of).toList(),
                form.items().stream().map(ConsentItemView::of).toList());
    }

    /**
     * An admission type and roughly how many places it has left.
     *
     * @param open whether one can register for it now
     * @param opensAt when one can first, or null
     * @param closesAt when one cannot any more, or null
     * @param price what it costs, in words, or null
     * @param waitingList whether one may wait where no place is left
     */
    record TypeView(
            String code,
            InTwoLanguages name,
            LocalDate firstDay,
            LocalDate lastDay,
            Quota.Places places,
            boolean open,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable InTwoLanguages price,
            AdmissionType.Approval approval,
            boolean waitingList) {

        static TypeView of(RegistrationForm.Offer offer, boolean open) {
            AdmissionType type = offer.type();
            AdmissionType.Terms terms = type.terms();
            return new TypeView(
                    type.code(),
                    type.name(),
                    type.firstDay(),
                    type.lastDay(),
                    offer.places(),
                    open,
                    terms.opensAt(),
                    terms.closesAt(),
                    terms.price(),
                    terms.approval(),
                    terms.waitingList());
        }
    }

    /**
     * A consent item with all that PIPA wants said before somebody agrees.
     *
     * @param recipient who else gets the data, or null if nobody does
     */
    record ConsentItemView(
            String item,
            int version,
            ConsentItem.Kind kind,
            Basis basis,
            InTwoLanguages title,
            InTwoLanguages text,
            InTwoLanguages purpose,
            InTwoLanguages retention,
            @Nullable InTwoLanguages recipient) {

        static ConsentItemView of(ConsentItem item) {
            return new ConsentItemView(
                    item.code(),
                    item.version(),
                    item.kind(),
                    item.basis(),
                    item.title(),
                    item.text(),
                    item.purpose(),
                    item.retention(),
                    item.recipient());
        }
    }
}
