import com.huaweicloud.sdk.cce.v3.CceClient;
import com.huaweicloud.sdk.cce.v3.model.ListAddonInstancesRequest;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import java.util.List;

public class OfficialSdk {
  public static void main(String[] arguments) {
    var credentials =
        new BasicCredentials()
            .withAk("AKEXAMPLE")
            .withSk("SKEXAMPLE")
            .withProjectId("0123456789abcdef0123456789abcdef");
    var addons =
        CceClient.newBuilder()
            .withCredential(credentials)
            .withEndpoints(List.of("http://127.0.0.1:4010"))
            .build();

    var request =
        new ListAddonInstancesRequest().withClusterId("4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04");
    try {
      for (var instance : addons.listAddonInstances(request).getItems()) {
        System.out.println(
            instance.getSpec().getAddonTemplateName() + " " + instance.getStatus().getStatus());
      }
    } catch (ServiceResponseException error) {
      System.out.println(
          error.getHttpStatusCode() + " " + error.getErrorCode() + " " + error.getErrorMsg());
    }
  }
}
