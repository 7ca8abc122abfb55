@ApplicationModule
package canary.second;

import org.springframework.modulith.ApplicationModule;
