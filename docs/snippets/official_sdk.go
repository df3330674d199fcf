package main

import (
	"errors"
	"fmt"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/basic"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/sdkerr"
	cce "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/cce/v3"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/cce/v3/model"
)

func main() {
	credentials, err := basic.NewCredentialsBuilder().
		WithAk("AKEXAMPLE").
		WithSk("SKEXAMPLE").
		WithProjectId("0123456789abcdef0123456789abcdef").
		SafeBuild()
	if err != nil {
		panic(err)
	}
	builder, err := cce.CceClientBuilder().
		WithCredential(credentials).
		WithEndpoint("http://127.0.0.1:4010").
		SafeBuild()
	if err != nil {
		panic(err)
	}
	addons := cce.NewCceClient(builder)

	list, err := addons.ListAddonInstances(&model.ListAddonInstancesRequest{
		ClusterId: "4f1c2e9a-6b7d-11f0-9c3e-0255ac100b04",
	})
	var failure *sdkerr.ServiceResponseError
	if errors.As(err, &failure) {
		fmt.Println(failure.StatusCode, failure.ErrorCode, failure.ErrorMessage)
		return
	}
	for _, instance := range *list.Items {
		fmt.Println(instance.Spec.AddonTemplateName, instance.Status.Status.Value())
	}
}
