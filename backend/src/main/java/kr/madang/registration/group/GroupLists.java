package kr.madang.registration.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.madang.registration.GroupFile;
import kr.madang.registration.RegistrationForm;
import kr.madang.spreadsheet.Format;
import kr.madang.spreadsheet.Sheet;
import kr.madang.spreadsheet.Spreadsheets;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists as spreadsheets. */
@Component
class GroupLists implements GroupFile {

    private final Spreadsheets spreadsheets;

    GroupLists(Spreadsheets spreadsheets) {
        this.spreadsheets = spreadsheets;
    }

    @Override
    public Mono<List<Member>> read(byte[] file, RegistrationForm form) {
        return spreadsheets.aside(() -> readNow(file, form));
    }

    static List<Member> readNow(byte[] file, RegistrationForm form) {
        List<Asked> asked = Asked.of(form);
        Sheet sheet = Sheet.read(file, MOST_MEMBERS)
                .ensureComplete(asked.stream().map(Asked::column).toList());
        Map<Asked, Integer> places = new LinkedHashMap<>();
        asked.forEach(one -> places.put(one, one.column().placeIn(sheet.head())));
        return sheet.lines().stream()
                .map(line -> new RowReading(places, sheet.head(), line).read())
                .toList();
    }

    @Override
    public Mono<byte[]> template(Format format, RegistrationForm form, Locale locale) {
        List<String> heads = Asked.of(form).stream()
                .map(asked -> asked.column().head(locale))
                .toList();
        return spreadsheets.write(format, List.of(heads));
    }
}
