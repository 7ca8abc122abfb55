package kr.madang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kr.madang.account.TestSignIn;
import kr.madang.admission.TestAdmissions;
import kr.madang.lead.TestLeads;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;

/** The whole application on a real PostgreSQL, spoken to over HTTP. All such tests share one application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "madang.sealing.current-id=1",
            "madang.sealing.keys[1]=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "madang.sealing.index-key=Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=",
            "madang.keycloak.server-url=http://127.0.0.1:9",
            "madang.keycloak.client-secret=unused"
        })
@AutoConfigureWebTestClient(timeout = "PT20S")
@Import({HttpTestSetup.class, TestExpo.class, TestSignIn.class, TestAdmissions.class, TestLeads.class})
public @interface HttpTest {}
