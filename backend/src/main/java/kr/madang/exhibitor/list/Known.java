package kr.madang.exhibitor.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.madang.exhibitor.Interest;
import kr.madang.shared.InTwoLanguages;
import kr.madang.spreadsheet.Codes;

/** What the expo has while a list is read. */
record Known(List<Listed> all, Map<String, Listed> byKey, Map<String, Listed> byNumber, Codes interests, Codes booths) {

    static Known of(List<Listed> all, List<Interest> interests, List<String> booths) {
        Map<String, Listed> byKey = new HashMap<>();
        Map<String, Listed> byNumber = new HashMap<>();
        for (Listed one : all) {
            byKey.put(one.id().value().toString(), one);
            if (one.key() != null) {
                byKey.put(one.key(), one);
            }
            if (one.businessNumber() != null) {
                byNumber.put(one.businessNumber(), one);
            }
        }
        return new Known(
                all,
                byKey,
                byNumber,
                Codes.of(interests, Interest::code, Interest::name),
                Codes.of(booths, Function.identity(), number -> new InTwoLanguages(number, number)));
    }
}
