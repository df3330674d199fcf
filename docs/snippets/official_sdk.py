from huaweicloudsdkcce.v3 import CceClient, ListAddonInstancesRequest
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import ServiceResponseException

credentials = BasicCredentials("AKEXAMPLE", "SKEXAMPLE", "0123456789abcdef0123456789abcdef")
addons = (
    CceClient.new_builder()
    .with_credentials(credentials)
    .with_endpoints(["http://127.0.0.1:4010"])
    .build()
)

request = ListAddonInstancesRequest(cluster_id="4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04")
try:
    for instance in addons.list_addon_instances(request).items:
        print(instance.spec.addon_template_name, instance.status.status)
except ServiceResponseException as error:
    print(error.status_code, error.error_code, error.error_msg)
