package kr.madang.registration.web;

import java.time.LocalDate;
import java.util.List;
import kr.madang.expo.InTwoLanguages;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.Quota;
import kr.madang.registration.RegistrationForm;
import org.jspecify.annotations.Nullable;

/** A registration form as the browser gets it. */
record FormView(boolean open, List<TypeView> admissionTypes, List<ConsentItemView> consentItems) {

    static FormView of(RegistrationForm form, LocalDate today) {
        return new FormView(
                form.isOpen(today),
                form.offers().stream()
                        .map(offer -> TypeView.of(offer.type(), offer.places()))
                        .toList(),
                form.items().stream().map(ConsentItemView::of).toList());
    }

    /** An admission type and roughly how many places it has left. */
    record TypeView(String code, InTwoLanguages name, LocalDate firstDay, LocalDate lastDay, Quota.Places places) {

        static TypeView of(AdmissionType type, Quota.Places places) {
            return new TypeView(type.code(), type.name(), type.firstDay(), type.lastDay(), places);
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
                    item.title(),
                    item.text(),
                    item.purpose(),
                    item.retention(),
                    item.recipient());
        }
    }
}
