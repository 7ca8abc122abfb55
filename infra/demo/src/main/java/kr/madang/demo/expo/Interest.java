package kr.madang.demo.expo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An interest (관심 분야): what an exhibitor offers and a buyer seeks comes from the same tree of two levels.
 *
 * @param parent the group, or null for a group
 */
public record Interest(String key, Bilingual name, @Nullable String parent) {

    private static final String TREE = """
            ai             | 인공지능           | artificial intelligence
              generative   | 생성형 AI          | generative AI
              vision       | 컴퓨터 비전        | computer vision
              speech       | 음성·언어          | speech and language
              chips        | AI 반도체          | AI chips
            mobility       | 모빌리티           | mobility
              driving      | 자율주행           | autonomous driving
              charging     | 전기차 충전        | electric vehicle charging
              traffic      | 교통 관제          | traffic control
            robots         | 로봇               | robots
              cobots       | 협동로봇           | collaborative robots
              logistics    | 물류로봇           | logistics robots
              service      | 서비스로봇         | service robots
            city           | 스마트시티         | smart cities
              twin         | 디지털 트윈        | digital twins
              safety       | 안전·방범          | public safety
              energy       | 에너지 관리        | energy management
              water        | 물·환경            | water and environment
            factory        | 제조               | manufacturing
              automation   | 공정 자동화        | process automation
              inspection   | 검사 자동화        | automated inspection
              maintenance  | 예지보전           | predictive maintenance
            health         | 의료·돌봄          | health and care
              imaging      | 의료 영상          | medical imaging
              care         | 원격 돌봄          | remote care
            culture        | 교육·문화          | education and culture
              learning     | 에듀테크           | learning technology
              immersive    | 실감 콘텐츠        | immersive content
            """;

    private static final List<Interest> ALL = read();

    static List<Interest> all() {
        return ALL;
    }

    /** The interests that are no groups: what companies name. */
    static List<Interest> leaves() {
        return ALL.stream().filter(interest -> interest.parent() != null).toList();
    }

    /** How near two interests are: 2 the same, 1 of the same group, 0 strangers. */
    static int nearness(Interest one, Interest other) {
        if (one.equals(other)) {
            return 2;
        }
        return Objects.equals(one.parent(), other.parent()) ? 1 : 0;
    }

    private static List<Interest> read() {
        List<Interest> interests = new ArrayList<>();
        String group = "";
        for (String line : TREE.lines().toList()) {
            String[] cells = line.split("\\|", -1);
            boolean isGroup = !line.startsWith(" ");
            String key = cells[0].strip();
            group = isGroup ? key : group;
            interests.add(new Interest(key, new Bilingual(cells[1].strip(), cells[2].strip()), isGroup ? null : group));
        }
        return List.copyOf(interests);
    }
}
